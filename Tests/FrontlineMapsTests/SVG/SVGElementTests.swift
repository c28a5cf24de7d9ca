import Testing

@testable import FrontlineMaps

@Suite struct SVGElementTests {
  @Test func `Elements are nested and indented`() {
    let element = SVGElement(
      "g", [("fill", "none")], [SVGElement("rect", [("x", "1")]), SVGElement("text", [], text: "a < b")])
    #expect(
      element.document() == """
        <g fill="none">
          <rect x="1"/>
          <text>a &lt; b</text>
        </g>

        """)
  }

  @Test func `Numbers have at most two decimals`() {
    #expect(
      [12, 12.5, 12.254, -0.001, 0, -3.1].map(SVGElement.number) == ["12", "12.5", "12.25", "0", "0", "-3.1"])
  }
}
