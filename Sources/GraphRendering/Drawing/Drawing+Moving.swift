extension Drawing.Element {
    /// The same element at another place.
    package func moved(by offset: Point) -> Drawing.Element {
        switch self {
        case .path(var path):
            path.segments = path.segments.map { $0.moved(by: offset) }
            return .path(path)
        case .text(var text):
            text.at = text.at + offset
            return .text(text)
        case .group(var group):
            group.elements = group.elements.map { $0.moved(by: offset) }
            return .group(group)
        }
    }
}

extension Drawing.Path.Segment {
    fileprivate func moved(by offset: Point) -> Self {
        switch self {
        case .move(let point): .move(point + offset)
        case .line(let point): .line(point + offset)
        case .curve(let first, let second, let end): .curve(first + offset, second + offset, end + offset)
        }
    }
}
