/// The style of a story; see the remark at the style of the page on why it stands in the source.
let storyStyle = """
  .story{display:grid;grid-template-columns:minmax(0,calc((100vh - 6.5rem)*var(--ratio))) minmax(20rem,1fr);gap:1.2rem;align-items:start}
  .side{display:flex;flex-direction:column;min-height:0;max-height:calc(100vh - 7rem)}
  h2{font-size:1.25rem;margin:0 0 .4rem;font-variant-numeric:tabular-nums}
  h3{font-size:.95rem;margin:.5rem 0 .2rem}
  .controls{display:flex;gap:.4rem;align-items:center}
  button{font:inherit;min-width:2.6rem;min-height:2.6rem;padding:0 .7rem;color:var(--text);background:var(--field);
    border:1px solid var(--line);border-radius:.4rem;cursor:pointer}
  #play{min-width:4.5rem}
  input[type=range]{flex:1;min-width:0;height:2.6rem;accent-color:var(--accent);touch-action:pan-y}
  button:focus-visible,input:focus-visible,.news-list:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
  .held{margin:.5rem 0 .2rem;font-size:.85rem;color:var(--quiet)}
  .held i{font-style:normal;margin-left:.6em}
  .chart{display:block;width:100%;max-width:30rem;height:auto;flex:none;touch-action:pan-y;cursor:crosshair}
  .chart text{font-size:11px;fill:var(--quiet)}
  .chart .rule{fill:none;stroke:var(--line)}
  .chart .series{stroke-width:2.4;stroke-linecap:butt}
  .chart .cursor{fill:none;stroke:var(--text);stroke-dasharray:3 2}
  .marks{fill:none;stroke-width:1.6}
  .news-list{overflow:auto;min-height:6rem;font-size:.85rem;border-top:1px solid var(--line)}
  .news-list p{margin:.5rem 0}
  .news-list strong{font-weight:600}
  .news-list details{color:var(--quiet);font-size:.78rem}
  @media (max-width:60rem){.story{grid-template-columns:minmax(0,1fr)}.side{max-height:none}
    .news-list{overflow:visible}}

  """
