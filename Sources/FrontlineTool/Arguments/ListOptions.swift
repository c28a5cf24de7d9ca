import ArgumentParser

/// The option of the commands that print a list.
struct ListOptions: ParsableArguments {
  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      "How many rows to print at most; the answer says how many there are more.", valueName: "number"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit); it must be at least 1.") }
  }
}

/// The option of the commands that write a data package.
struct FolderOptions: ParsableArguments {
  @Flag(help: "Put the folder in the place of an older data package.")
  var overwrite = false
}
