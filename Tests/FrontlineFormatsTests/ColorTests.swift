import FrontlineFormats
import Testing

@Suite struct ColorTests {
  @Test(arguments: [
    ("DarkRed", "#8b0000"), (" rebeccapurple ", "#663399"), ("GREY", "#808080"), ("#0f8", "#00ff88"),
    ("#AbCdEf", "#abcdef"),
  ])
  func `Colors of the web are read by their names and in figures`(text: String, hex: String) {
    #expect(Color(css: text)?.hex == hex)
  }

  @Test(arguments: ["", "#", "#12", "#12345", "#ggg", "#ééé", "darkishred", "rgb(1,2,3)"])
  func `What is no color is none`(text: String) { #expect(Color(css: text) == nil) }
}
