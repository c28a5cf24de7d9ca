import Testing

@testable import FrontlineAnswers

/// Batches worked off by several threads are written in the order in which they were read.
@Suite struct InOrderTests {
  struct Fault: Error, Equatable { var number: Int }

  /// Runs so many batches; what was written, and the number of the fault that was thrown.
  private func run(
    _ count: Int, threads: Int, unreadable: Int? = nil, unworkable: Set<Int> = [], unwritable: Int? = nil
  ) -> (written: [Int], fault: Int?) {
    var next = 0
    var written: [Int] = []
    do {
      try InOrder.run(
        threads: threads,
        read: {
          if next == unreadable { throw Fault(number: next) }
          guard next < count else { return nil }
          next += 1
          return next - 1
        },
        work: { (number: Int) in
          if unworkable.contains(number) { throw Fault(number: number) }
          var sum = 0
          for step in 0..<(number * 7_919 % 5_000) { sum &+= step }
          return sum < 0 ? -1 : number
        },
        write: { number in
          if number == unwritable { throw Fault(number: number) }
          written.append(number)
        })
    } catch {
      return (written, (error as? Fault)?.number)
    }
    return (written, nil)
  }

  @Test(arguments: [0, 1, 2, 3, 100, 1_000], [1, 2, 3, 8])
  func `All are written, each once and in order`(_ count: Int, _ threads: Int) {
    let (written, fault) = run(count, threads: threads)
    #expect(written == Array(0..<count))
    #expect(fault == nil)
  }

  @Test(arguments: [1, 2, 8], [0, 1, 2, 50])
  func `What comes before a fault is written, and nothing after it`(_ threads: Int, _ number: Int) {
    for (written, fault) in [
      run(200, threads: threads, unreadable: number),
      run(200, threads: threads, unworkable: [number, number + 1, number + 7]),
      run(200, threads: threads, unwritable: number),
    ] {
      #expect(written == Array(0..<number))
      #expect(fault == number)
    }
  }
}
