import Dispatch
import Synchronization

/// Transforms the elements on several threads and returns the results in the order of the elements.
///
/// - Parameters:
///   - jobs: how many threads work at the same time, at least one.
///   - progress: called after each element with the number of finished ones, one call at a time.
/// - Complexity: one call of `transform` for each element; memory for all results.
func concurrentMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, progress: @Sendable (Int) -> Void, _ transform: @Sendable (Element) -> Result
) -> [Result] {
    struct State {
        var next = 0
        var done = 0
        var results: [Result?]
    }
    let state = Mutex(State(results: Array(repeating: nil, count: elements.count)))

    DispatchQueue.concurrentPerform(iterations: min(max(jobs, 1), elements.count)) { _ in
        while let index = state.withLock({ state -> Int? in
            guard state.next < elements.count else { return nil }
            state.next += 1
            return state.next - 1
        }) {
            let result = transform(elements[index])
            state.withLock { state in
                state.results[index] = result
                state.done += 1
                progress(state.done)
            }
        }
    }
    return state.withLock { $0.results.compactMap { $0 } }
}
