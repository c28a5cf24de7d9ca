/// The style of a story; see the remark at the style of the page on why it stands in the source.
let storyStyle = """
  .story{display:grid;grid-template-columns:minmax(0,calc((100vh - 6.5rem)*var(--ratio))) minmax(20rem,1fr);gap:1.2rem;align-items:start}
  .side{display:flex;flex-direction:column;min-height:0;max-height:calc(100vh - 7rem)}
  .bar{flex:none;background:var(--paper)}
  .live{display:none}
  .seen{position:relative;min-width:0}
  .zoom{position:absolute;right:.6rem;top:.6rem;z-index:1}
  .has-script .live.zoom{display:flex;flex-direction:column;gap:.3rem}
  .panel svg{touch-action:pan-x pan-y}
  .panel svg.zoomed{touch-action:none;cursor:grab;user-select:none}
  .zoomed .wide,.zoomed .narrow{display:none}
  .zoomed #view .front{stroke-width:calc(2.6px*var(--thin))}
  .zoomed .front-case{stroke-width:calc(5.4px*var(--thin))}
  .zoomed .road{stroke-width:calc(2px*var(--thin))}
  .zoomed .road-case{stroke-width:calc(4px*var(--thin))}
  .zoomed .marks{stroke-width:calc(1.6px*var(--thin))}
  .zoomed .city{r:calc(5.2px*var(--dot));stroke-width:calc(2px*var(--dot))}
  .zoomed .town{r:calc(4px*var(--dot));stroke-width:calc(1.3px*var(--dot))}
  .has-script .live{display:block}
  .tip{position:absolute;z-index:2;max-width:min(21rem,90%);max-height:75%;overflow:auto;padding:.5rem .7rem;font-size:.85rem;
    background:var(--paper);border:1px solid var(--edge);border-radius:.4rem;box-shadow:0 2px 8px #0004}
  .tip p{margin:.25rem 0 0}
  .tip i{font-style:normal}
  .tip .more,.tip small{color:var(--quiet)}
  a{color:var(--link)}
  .head{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:center;justify-content:space-between}
  .track{position:relative;max-width:30rem;margin-top:.3rem}
  #slider{position:absolute;top:0;left:calc(var(--first) - 1.375rem);width:calc(var(--way) + 2.75rem);height:var(--high);
    min-height:2.75rem;margin:0;appearance:none;-webkit-appearance:none;background:none;cursor:ew-resize;touch-action:pan-y}
  #slider::-webkit-slider-runnable-track{height:100%}
  #slider::-webkit-slider-thumb{appearance:none;-webkit-appearance:none;width:2.75rem;height:100%;border:0;background:var(--thumb)}
  #slider::-moz-range-track{height:100%;background:none}
  #slider::-moz-range-thumb{width:2.75rem;height:100%;border:0;border-radius:0;background:var(--thumb)}
  .track{--thumb:radial-gradient(circle at 50% calc(100% - .6rem),var(--text) .48rem,transparent .54rem),
    linear-gradient(var(--text),var(--text)) center/2px 100% no-repeat}
  .has-script .controls{display:flex}
  h2{font-size:1.25rem;margin:0 0 .4rem;font-variant-numeric:tabular-nums}
  h3{font-size:.95rem;margin:.5rem 0 .2rem}
  .controls{gap:.4rem;align-items:center}
  button{font:inherit;min-width:2.75rem;min-height:2.75rem;padding:0 .7rem;color:var(--text);background:var(--field);
    border:1px solid var(--edge);border-radius:.4rem;cursor:pointer}
  button:disabled{color:var(--quiet);border-color:var(--line);cursor:default}
  #play{min-width:4.5rem}
  button:focus-visible,input:focus-visible,summary:focus-visible,a:focus-visible,.news-list:focus-visible{
    outline:3px solid var(--accent);outline-offset:2px}
  .held{margin:.5rem 0 .2rem;font-size:.85rem;color:var(--quiet)}
  .held span{white-space:nowrap;margin-right:.5em}
  .held i{font-style:normal}
  .chart{display:block;width:100%;height:auto}
  .chart text{font-size:11px;fill:var(--quiet)}
  .chart .rule{fill:none;stroke:var(--line)}
  .chart .series{stroke-width:2.4;stroke-linecap:butt}
  .marks{fill:none;stroke-width:1.6}
  .has-script .near{display:flex;gap:.4rem;margin:.2rem 0 .4rem}
  .near button{font-size:.8rem;flex:1;max-width:15rem;padding:0 .4rem}
  .news-list{overflow:auto;min-height:6rem;font-size:.85rem;border-top:1px solid var(--line)}
  .news-list p{margin:.5rem 0}
  .news-list strong{font-weight:600}
  .news-list details{color:var(--quiet);font-size:.78rem}
  .news-list summary{cursor:pointer;padding:.3rem 0}
  .keys{margin:.3rem 0 0;font-size:.75rem;color:var(--quiet)}
  @media (hover:none){.has-script .keys{display:none}}
  @media (max-width:60rem){.side{max-height:none}.news-list{overflow:visible}}
  @media (max-width:60rem) and (min-height:30.01rem){.story{grid-template-columns:minmax(0,1fr)}
    .has-script .bar{position:fixed;left:0;right:0;bottom:0;z-index:3;padding:.3rem .6rem;border-top:1px solid var(--edge)}
    .has-script body{padding-bottom:16rem}}
  @media (min-width:36rem) and (max-width:60rem) and (min-height:30.01rem){.has-script .bar{display:grid;
    grid-template-columns:minmax(0,1fr) minmax(0,22rem);gap:1rem;align-items:center}}
  @media (max-height:30rem){.story{grid-template-columns:minmax(0,1fr) minmax(15rem,20rem)}.seen{position:sticky;top:0}
    .panel svg{width:auto;max-width:calc(100% - 3.4rem);max-height:calc(100vh - .5rem);margin-left:3.4rem}.zoom{right:auto;left:.3rem}.bar{position:sticky;top:0;z-index:1}}
  @media print{.has-script .zoom,.has-script .controls,.has-script .near,.has-script .keys,.has-script .tip,
    .has-script #slider{display:none}.story{display:block}.has-script .bar{position:static;display:block;border:0}
    .has-script body{padding-bottom:0}.side{max-height:none}.news-list{overflow:visible}}

  """
