extension PageStyle {
  /// How the page of the map looks.
  static let map = """
    body.atlas { max-width: none; margin: 0; padding: 0; height: 100vh; height: 100dvh; display: flex;
      flex-direction: column; }
    .atlas header, .atlas footer { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center;
      padding: .4rem .8rem; border-bottom: 1px solid var(--line); }
    .atlas footer { border: 0; border-top: 1px solid var(--line); }
    .atlas h1 { font-size: 1.05rem; margin: 0; flex: 1 1 12rem; }
    .atlas h2 { font-size: 1.1rem; margin: 0 0 .3rem; }
    .atlas main { flex: 1; display: flex; min-height: 0; }
    #map { flex: 3; min-width: 0; position: relative; background: #e9e7e0; overflow: auto; }
    #map img { width: 100%; height: auto; display: block; }
    #side { flex: 1 1 18rem; max-width: 26rem; overflow: auto; padding: .8rem; border-left: 1px solid var(--line); }
    #day { flex: 1 1 8rem; min-width: 6rem; }
    .atlas form, .atlas nav { display: flex; gap: .5rem; align-items: center; }
    .atlas button, .atlas input, .atlas select { font: inherit; min-height: 2rem; }
    .small { font-size: .8rem; }
    .town { font: 600 .75rem system-ui, sans-serif; color: #111; text-shadow: 0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff;
      pointer-events: none; white-space: nowrap; }
    #news li, #place li { margin-bottom: .3rem; }
    @media (max-width: 40rem) {
      .atlas main { flex-direction: column; }
      #side { max-width: none; border: 0; border-top: 1px solid var(--line); flex: 2; }
    }
    @media (prefers-color-scheme: dark) {
      #map { background: #2a2c2f; }
      .town { color: #f4f4f4; text-shadow: 0 0 3px #000, 0 0 3px #000, 0 0 3px #000; }
    }
    """
}
