/// How pages look: light or dark as the reader's system has it, and narrow enough for a phone.
enum PageStyle {
  static let css = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fdfdfb; --line: #b9b9b0; --link: #0b57a4; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececea; --paper: #16181b; --line: #4a4e55; --link: #8ab8f0; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 70rem; padding: 1rem; color: var(--ink); background: var(--paper);
      font: 1rem/1.5 system-ui, sans-serif; }
    a { color: var(--link); }
    nav { font-size: .9rem; }
    h1 { line-height: 1.2; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9rem; }
    th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
    """
}
