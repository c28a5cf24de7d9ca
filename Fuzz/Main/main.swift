// Fuzzing led by coverage, by libFuzzer (https://llvm.org/docs/LibFuzzer.html), where the program is built with it:
//
//     frontline-fuzz                                 lists the targets
//     frontline-fuzz wkt FOLDER -max_total_time=60   grows the inputs of a folder; the options are those of libFuzzer
//     frontline-fuzz wkt FILE ...                    reads the files once, with or without libFuzzer
//
// `make fuzz` builds it so, and runs every target from its seeds.

import FrontlineFormats
import FrontlinePlatform
import FuzzTargets

/// What libFuzzer calls for each input.
typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
/// `LLVMFuzzerRunDriver` of libFuzzer, which takes over the program.
typealias Driver =
  @convention(c) (
    UnsafeMutablePointer<CInt>,
    UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, Callback
  ) -> CInt

/// The target that the first argument names.
enum Chosen {
  static let target = CommandLine.arguments.dropFirst().first.flatMap(FuzzTarget.named)
}

let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first else {
  print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
  exit(0)
}
guard let target = Chosen.target else {
  print("There is no target \(name). There are \(FuzzTarget.all.map(\.name).joined(separator: ", ")).")
  exit(64)
}
if let symbol = dlsym(nil, "LLVMFuzzerRunDriver") {
  // The name of the target is read here, and what is left is for libFuzzer.
  var count = CommandLine.argc - 1
  var rest = CommandLine.unsafeArgv + 1
  rest[0] = CommandLine.unsafeArgv[0]
  exit(
    unsafeBitCast(symbol, to: Driver.self)(&count, &rest) { start, count in
      Chosen.target?.run(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    })
}
for path in arguments.dropFirst() {
  do {
    target.run(try ByteSource.file(path).all())
  } catch {
    print(error)
    exit(66)
  }
}
