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
  .has-script .controls{display:flex}
  h2{font-size:1.25rem;margin:0 0 .4rem;font-variant-numeric:tabular-nums}
  h3{font-size:.95rem;margin:.5rem 0 .2rem}
  .controls{gap:.4rem;align-items:center}
  button{font:inherit;min-width:2.75rem;min-height:2.75rem;padding:0 .7rem;color:var(--text);background:var(--field);
    border:1px solid var(--edge);border-radius:.4rem;cursor:pointer}
  button:disabled{color:var(--quiet);border-color:var(--line);cursor:default}
  #play{min-width:4.5rem}
  input[type=range]{flex:1;min-width:0;height:2.75rem;margin:0;accent-color:var(--accent);touch-action:pan-y}
  button:focus-visible,input:focus-visible,summary:focus-visible,.news-list:focus-visible{
    outline:3px solid var(--accent);outline-offset:2px}
  .held{margin:.5rem 0 .2rem;font-size:.85rem;color:var(--quiet)}
  .held span{white-space:nowrap;margin-right:.5em}
  .held i{font-style:normal}
  .chart{display:block;width:100%;max-width:30rem;height:auto;flex:none;touch-action:pan-y;cursor:crosshair}
  .chart text{font-size:11px;fill:var(--quiet)}
  .chart .rule{fill:none;stroke:var(--line)}
  .chart .series{stroke-width:2.4;stroke-linecap:butt}
  .chart .cursor{fill:none;stroke:var(--text);stroke-dasharray:3 2}
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
  @media (max-width:60rem){.story{grid-template-columns:minmax(0,1fr)}.side{max-height:none}
    .bar{position:sticky;top:0;z-index:1;padding:.3rem 0}.news-list{overflow:visible}}
  @media (max-width:40rem){.controls{flex-wrap:wrap}.controls button{flex:1}input[type=range]{flex-basis:100%}}
  @media print{.has-script .zoom,.has-script .controls,.has-script .near,.has-script .keys{display:none}.story{display:block}
    .side{max-height:none}.news-list{overflow:visible}}

  """
