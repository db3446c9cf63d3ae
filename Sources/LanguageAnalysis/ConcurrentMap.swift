import Dispatch
import Synchronization

/// Transforms the elements on several threads and returns the results in the order of the elements.
///
/// - Parameters:
///   - jobs: how many threads work at the same time, at least one.
///   - progress: called after each element with the number of finished ones, one call at a time.
/// - Complexity: one call of `transform` for each element; memory for all results.
package func concurrentMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, progress: @Sendable (Int) -> Void = { _ in },
    _ transform: @Sendable (Element) -> Result
) -> [Result] {
    let work = Mutex(SharedWork<Result>(count: elements.count))
    DispatchQueue.concurrentPerform(iterations: min(max(jobs, 1), elements.count)) { _ in
        while let index = work.withLock({ $0.takeIndex() }) {
            let result = transform(elements[index])
            work.withLock { progress($0.finish(index, with: result)) }
        }
    }
    return work.withLock { $0.results.compactMap { $0 } }
}

/// What the threads of a concurrent map share: which element is next, and the results so far.
private struct SharedWork<Result: Sendable>: Sendable {
    private(set) var results: [Result?]
    private var next = 0
    private var finished = 0

    init(count: Int) { results = Array(repeating: nil, count: count) }

    mutating func takeIndex() -> Int? {
        guard next < results.count else { return nil }
        next += 1
        return next - 1
    }

    /// Returns how many are finished.
    mutating func finish(_ index: Int, with result: Result) -> Int {
        results[index] = result
        finished += 1
        return finished
    }
}
