import Dispatch
import FrontlineGeodesy
import FrontlinePlatform

/// Batches that are read one after the other, worked off side by side, and written in the order in which they were read.
enum InOrder {
  /// How many threads a run may keep at work.
  static var threads: Int { max(1, min(16, Cores.most, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

  /// Reads, works off and writes batches until there are no more.
  ///
  /// The first batch is worked off by itself, so that what all batches need is found once and not by each thread. At most
  /// two batches a thread are held at a time, however slowly they are written.
  ///
  /// - Parameters:
  ///   - read: the next batch, `nil` at the end; called by one thread at a time.
  ///   - work: what is to be written of a batch; called by several threads at once.
  ///   - write: called by one thread at a time.
  /// - Throws: the first error in the order of the batches; those before it are written.
  static func run<Batch, Done>(
    threads: Int = threads, read: () throws -> Batch?, work: (Batch) throws -> Done,
    write: (Done) throws -> Void
  ) throws {
    guard let first = try read() else { return }
    try write(work(first))
    guard threads > 1 else {
      while let batch = try read() { try write(work(batch)) }
      return
    }
    let room = DispatchSemaphore(value: 2 * threads)
    // Each state is touched by whoever has its turn.
    var reading = Reading()
    let turnToRead = DispatchSemaphore(value: 1)
    var writing = Writing<Done>()
    let turnToNote = DispatchSemaphore(value: 1)

    /// The next batch with its number, or why it could not be read; `nil` at the end.
    func next() -> (number: Int, batch: Result<Batch, any Error>)? {
      turnToRead.wait()
      defer { turnToRead.signal() }
      guard !reading.isAtEnd else { return nil }
      do {
        guard let batch = try read() else {
          reading.isAtEnd = true
          return nil
        }
        reading.count += 1
        return (reading.count - 1, .success(batch))
      } catch {
        reading.isAtEnd = true
        reading.count += 1
        return (reading.count - 1, .failure(error))
      }
    }
    /// Calls `body` with what waits to be written.
    func noting(_ body: (inout Writing<Done>) -> Result<Done, any Error>?) -> Result<Done, any Error>? {
      turnToNote.wait()
      defer { turnToNote.signal() }
      return body(&writing)
    }
    Cores.forEachRun(of: threads, atLeast: 1) { run in
      for _ in run {
        while true {
          room.wait()
          guard let (number, batch) = next() else {
            room.signal()
            break
          }
          let done = batch.flatMap { batch in Result { try work(batch) } }
          // Whoever has the batch whose turn it is writes, and those behind it that are ready.
          var mine = noting { $0.add(done, number) }
          while let ready = mine {
            let written = ready.flatMap { done in Result { try write(done) } }
            room.signal()
            mine = noting { $0.next(after: written) }
            if case .failure = written {
              turnToRead.wait()
              reading.isAtEnd = true
              turnToRead.signal()
            }
          }
        }
      }
    }
    if let error = writing.error { throw error }
  }

  private struct Reading {
    var count = 0
    var isAtEnd = false
  }

  /// What waits for its turn.
  private struct Writing<Done> {
    private var waiting: [Int: Result<Done, any Error>] = [:]
    private var turn = 0
    private var isBusy = false
    private(set) var error: (any Error)?

    /// Adds what is to be written of a batch; gives what is to be written now, if by this thread.
    mutating func add(_ done: Result<Done, any Error>, _ number: Int) -> Result<Done, any Error>? {
      waiting[number] = done
      return isBusy ? nil : take()
    }

    /// What is to be written next, after one was.
    mutating func next(after result: Result<Void, any Error>) -> Result<Done, any Error>? {
      if case .failure(let failure) = result { error = error ?? failure }
      turn += 1
      return take()
    }

    /// After an error nothing is written, and its place is given free all the same.
    private mutating func take() -> Result<Done, any Error>? {
      let ready = waiting.removeValue(forKey: turn)
      isBusy = ready != nil
      if let error, ready != nil { return .failure(error) }
      return ready
    }
  }
}
