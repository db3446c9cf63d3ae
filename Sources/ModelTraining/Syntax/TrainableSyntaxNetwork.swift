import LanguageAnalysis

/// The syntax network in training: the equations are those of ``SyntaxNetwork``, with dropout and gradients.
final class TrainableSyntaxNetwork {
    private let features: FeatureIndex
    private let rows: Parameter
    private let inputBias: Parameter
    private let layers: [RecurrentLayer]
    private let tagLayer: Layer
    private let tagEmbedding: Parameter
    private let roles: Layer
    private let root: Parameter
    private let distance: Parameter
    private let relationLayer: Layer
    private let tagCount: Int
    private let relationCount: Int
    private let buffers = Buffers()

    private static let featureDropout: Float = 0.1
    private static let lexicalDropout: Float = 0.15
    private static let inputDropout: Float = 0.2
    private static let layerDropout: Float = 0.33

    private final class Buffers {
        let vectors = LaneBuffer(), gradients = (0...SyntaxShape.layers).map { _ in LaneBuffer() }
        let masks = (0...SyntaxShape.layers + 1).map { _ in LaneBuffer() }
        let tagged = LaneBuffer(), tagScores = LaneBuffer()
        let roles = LaneBuffer(), roleGradient = LaneBuffer()
        let heads = LaneBuffer(), dependents = LaneBuffer(), scores = LaneBuffer(), flipped = LaneBuffer()
        let headGradient = LaneBuffer(), dependentGradient = LaneBuffer()
        let hidden = LaneBuffer(), hiddenGradient = LaneBuffer(), ones = LaneBuffer(), relationScores = LaneBuffer()
    }

    init(features: FeatureIndex, tags: Int, relations: Int, _ generator: inout SeededGenerator) {
        self.features = features
        (tagCount, relationCount) = (tags, relations)
        let width = SyntaxShape.width
        rows = Parameter(rows: features.count, lanes: SyntaxShape.lanes, spread: 0.1, isSparse: true, &generator)
        inputBias = Parameter(rows: 1, lanes: SyntaxShape.lanes, spread: 0, &generator)
        layers = (0..<SyntaxShape.layers).map { _ in RecurrentLayer(width: width, &generator) }
        tagLayer = Layer(inner: width, lanes: (tags + 15) / 16, &generator)
        tagEmbedding = Parameter(rows: tags, lanes: SyntaxShape.lanes, spread: 0.1, &generator)
        roles = Layer(inner: width, lanes: SyntaxShape.roleLanes, &generator)
        root = Parameter(rows: 1, lanes: SyntaxShape.arcLanes + SyntaxShape.relationLanes, spread: 0.1, &generator)
        distance = Parameter(rows: 1, lanes: SyntaxShape.distances / 16, spread: 0, &generator)
        relationLayer = Layer(inner: SyntaxShape.relationWidth, lanes: (relations + 15) / 16, &generator)
    }

    private var parameters: [Parameter] {
        let dense = layers.map(\.dense) + [tagLayer, roles, relationLayer]
        return [rows, inputBias, tagEmbedding, root, distance] + dense.flatMap(\.parameters)
    }

    /// One step of Adam on all that was learnt since the last one; a larger gradient is scaled down.
    func update(rate: Float, largestGradient: Float, step: Int) {
        let norm = parameters.reduce(Float(0)) { $0 + $1.squaredNorm }.squareRoot()
        let scale = norm > largestGradient ? largestGradient / norm : 1
        for parameter in parameters { parameter.update(rate: rate, gradientScale: scale, step: step) }
    }

    /// Adds the gradients of a batch of sentences.
    func learn(_ batch: [SyntaxExample], _ generator: inout SeededGenerator) -> Loss {
        var sentences: [Range<Int>] = []
        for example in batch {
            let start = sentences.last?.upperBound ?? 0
            sentences.append(start..<start + example.words.count)
        }
        let count = sentences.last?.upperBound ?? 0
        let lanes = SyntaxShape.lanes
        let scale = 1 / Float(max(count, 1))
        var loss = Loss()
        loss.words = count

        let present = embed(batch, &generator)
        let vectors = UnsafePointer(buffers.vectors.lanes(count * lanes))
        let masks = (0...SyntaxShape.layers + 1).map { index in
            mask(index, sentences, index == 0 ? Self.inputDropout : Self.layerDropout, &generator)
        }
        let first = layers[0].forward(vectors, sentences, mask: masks[0])
        let tagScores = buffers.tagScores.lanes(count * tagLayer.lanes)
        tagLayer.forward(first, rows: count, mask: masks[SyntaxShape.layers + 1], into: tagScores)
        let tags = (0..<count).map { best((tagScores + $0 * tagLayer.lanes).floats, tagCount) }
        let tagged = buffers.tagged.lanes(count * lanes)
        for word in 0..<count {
            for lane in 0..<lanes { tagged[word * lanes + lane] = first[word * lanes + lane] + tagEmbedding.row(tags[word])[lane] }
        }
        var inputs = [vectors, UnsafePointer(tagged)]
        for index in 1..<SyntaxShape.layers { inputs.append(UnsafePointer(layers[index].forward(inputs[index], sentences, mask: masks[index]))) }
        let roleValues = buffers.roles.lanes(count * SyntaxShape.roleLanes)
        roles.forward(inputs[SyntaxShape.layers], rows: count, mask: masks[SyntaxShape.layers], into: roleValues)

        let roleGradient = buffers.roleGradient.zeros(count * SyntaxShape.roleLanes)
        for (example, sentence) in zip(batch, sentences) {
            loss.heads += learnHeads(example, roleValues + sentence.lowerBound * SyntaxShape.roleLanes,
                roleGradient + sentence.lowerBound * SyntaxShape.roleLanes, scale)
        }
        loss.relations += learnRelations(batch, sentences, roleValues, roleGradient, scale)

        var gradient = buffers.gradients[SyntaxShape.layers].zeros(count * lanes)
        roles.backward(roleGradient, rows: count, mask: masks[SyntaxShape.layers], addingTo: gradient)
        for index in (1..<SyntaxShape.layers).reversed() {
            let below = buffers.gradients[index].zeros(count * lanes)
            layers[index].backward(gradient, inputs[index], sentences, mask: masks[index], addingTo: below)
            gradient = below
        }
        for word in 0..<count {
            let row = tagEmbedding.gradientRow(tags[word])
            for lane in 0..<lanes { row[lane] += gradient[word * lanes + lane] }
        }
        loss.tags = learnTags(batch, tagScores, scale)
        tagLayer.backward(tagScores, rows: count, mask: masks[SyntaxShape.layers + 1], addingTo: gradient)
        let input = buffers.gradients[0].zeros(count * lanes)
        layers[0].backward(gradient, vectors, sentences, mask: masks[0], addingTo: input)
        for (word, features) in present.enumerated() {
            for row in features { add(input + word * lanes, to: rows.gradientRow(Int(row))) }
            add(input + word * lanes, to: inputBias.gradientRow(0))
        }
        return loss
    }

    private func add(_ values: UnsafeMutablePointer<Lane>, to row: UnsafeMutablePointer<Lane>) {
        for lane in 0..<SyntaxShape.lanes { row[lane] += values[lane] }
    }

    /// Sums the rows of each word and returns which they were.
    private func embed(_ batch: [SyntaxExample], _ generator: inout SeededGenerator) -> [[Int32]] {
        let present = batch.flatMap { example in
            example.words.features().map { features in
                let isUnknown = generator.chance(Self.lexicalDropout)
                return features.enumerated().compactMap { position, feature -> Int32? in
                    if isUnknown && position < WordFeatures.lexicalCount { return nil }
                    return generator.chance(Self.featureDropout) ? nil : self.features.row(of: feature)
                }
            }
        }
        let vectors = buffers.vectors.lanes(present.count * SyntaxShape.lanes)
        vectors.fill(rows: present.count, with: inputBias.row(0), lanes: SyntaxShape.lanes)
        for (word, features) in present.enumerated() {
            for row in features { add(rows.row(Int(row)), to: vectors + word * SyntaxShape.lanes) }
        }
        return present
    }

    /// One mask for each sentence, the same for all its words (Gal and Ghahramani 2016).
    private func mask(
        _ index: Int, _ sentences: [Range<Int>], _ dropout: Float, _ generator: inout SeededGenerator
    ) -> UnsafePointer<Lane> {
        let mask = buffers.masks[index].lanes((sentences.last?.upperBound ?? 0) * SyntaxShape.lanes)
        for sentence in sentences {
            let start = mask + sentence.lowerBound * SyntaxShape.lanes
            for lane in 0..<SyntaxShape.lanes {
                for value in 0..<16 { start[lane][value] = generator.chance(dropout) ? 0 : 1 / (1 - dropout) }
            }
            for word in 1..<sentence.count { (start + word * SyntaxShape.lanes).update(from: start, count: SyntaxShape.lanes) }
        }
        return UnsafePointer(mask)
    }

    /// Turns the tags' scores into their gradient.
    private func learnTags(_ batch: [SyntaxExample], _ scores: UnsafeMutablePointer<Lane>, _ scale: Float) -> Double {
        var loss = 0.0
        for (word, tag) in batch.lazy.flatMap(\.tags).enumerated() {
            loss += Softmax.gradient(scores + word * tagLayer.lanes, lanes: tagLayer.lanes, count: tagCount, right: tag, scale: scale)
        }
        return loss
    }

    private func learnHeads(
        _ example: SyntaxExample, _ values: UnsafeMutablePointer<Lane>, _ gradient: UnsafeMutablePointer<Lane>, _ scale: Float
    ) -> Double {
        let count = example.words.count
        let (width, arcLanes) = (SyntaxShape.arcWidth, SyntaxShape.arcLanes)
        let lanes = (count + 16) / 16
        let heads = buffers.heads.lanes((count + 1) * arcLanes)
        let dependents = buffers.dependents.lanes(count * arcLanes)
        heads.update(from: root.row(0), count: arcLanes)
        for word in 0..<count {
            (heads + (word + 1) * arcLanes).update(from: values + word * SyntaxShape.roleLanes, count: arcLanes)
            (dependents + word * arcLanes).update(from: values + word * SyntaxShape.roleLanes + arcLanes, count: arcLanes)
        }
        let flipped = buffers.flipped.zeros(max(width, count + 1) * max(lanes, arcLanes))
        for head in 0...count {
            for index in 0..<width { flipped.floats[index * lanes * 16 + head] = heads.floats[head * width + index] }
        }
        let scores = buffers.scores.zeros(count * lanes)
        DenseKernel.multiplyAdd(dependents.floats, rows: count, inner: width, flipped, lanes: lanes, into: scores)
        var loss = 0.0
        let bias = distance.row(0).floats
        let biasGradient = distance.gradientRow(0).floats
        for word in 0..<count {
            let row = (scores + word * lanes).floats
            for head in 1...count where head != word + 1 { row[head] += bias[SyntaxShape.distanceBucket(head - 1 - word)] }
            row[word + 1] = -1e9
            loss += Softmax.gradient(scores + word * lanes, lanes: lanes, count: count + 1, right: example.heads[word] + 1, scale: scale)
            for head in 1...count where head != word + 1 { biasGradient[SyntaxShape.distanceBucket(head - 1 - word)] += row[head] }
        }
        // The gradients: of dependents, scores × heads; of heads, the flipped scores × dependents.
        let compact = buffers.flipped.lanes((count * (count + 1) + 15) / 16).floats
        for word in 0..<count {
            for head in 0...count { compact[word * (count + 1) + head] = scores.floats[word * lanes * 16 + head] }
        }
        let dependentGradient = buffers.dependentGradient.zeros(count * arcLanes)
        DenseKernel.multiplyAdd(compact, rows: count, inner: count + 1, heads, lanes: arcLanes, into: dependentGradient)
        for word in 0..<count {
            for head in 0...count { compact[head * count + word] = scores.floats[word * lanes * 16 + head] }
        }
        let headGradient = buffers.headGradient.zeros((count + 1) * arcLanes)
        DenseKernel.multiplyAdd(compact, rows: count + 1, inner: count, dependents, lanes: arcLanes, into: headGradient)
        for lane in 0..<arcLanes { root.gradientRow(0)[lane] += headGradient[lane] }
        for word in 0..<count {
            let row = gradient + word * SyntaxShape.roleLanes
            for lane in 0..<arcLanes {
                row[lane] += headGradient[(word + 1) * arcLanes + lane]
                row[arcLanes + lane] += dependentGradient[word * arcLanes + lane]
            }
        }
        return loss
    }

    private func learnRelations(
        _ batch: [SyntaxExample], _ sentences: [Range<Int>], _ values: UnsafeMutablePointer<Lane>,
        _ gradient: UnsafeMutablePointer<Lane>, _ scale: Float
    ) -> Double {
        let count = sentences.last?.upperBound ?? 0
        let lanes = SyntaxShape.relationLanes
        let asHead = 2 * SyntaxShape.arcLanes
        let hidden = buffers.hidden.lanes(count * lanes)
        let heads = zip(batch, sentences).flatMap { example, sentence in example.heads.map { $0 < 0 ? -1 : $0 + sentence.lowerBound } }
        for (word, head) in heads.enumerated() {
            let offered = head < 0 ? root.row(0) + SyntaxShape.arcLanes : values + head * SyntaxShape.roleLanes + asHead
            let wanted = values + word * SyntaxShape.roleLanes + asHead + lanes
            for lane in 0..<lanes { hidden[word * lanes + lane] = pointwiseMax(offered[lane] + wanted[lane], .zero) }
        }
        let ones = buffers.ones.lanes(count * lanes)
        ones.update(repeating: Lane(repeating: 1), count: count * lanes)
        let scores = buffers.relationScores.lanes(count * relationLayer.lanes)
        relationLayer.forward(hidden, rows: count, mask: ones, into: scores)
        var loss = 0.0
        for (word, relation) in batch.lazy.flatMap(\.relations).enumerated() {
            loss += Softmax.gradient(
                scores + word * relationLayer.lanes, lanes: relationLayer.lanes, count: relationCount, right: relation, scale: scale)
        }
        let hiddenGradient = buffers.hiddenGradient.zeros(count * lanes)
        relationLayer.backward(scores, rows: count, mask: ones, addingTo: hiddenGradient)
        for (word, head) in heads.enumerated() {
            let offered = head < 0 ? root.gradientRow(0) + SyntaxShape.arcLanes : gradient + head * SyntaxShape.roleLanes + asHead
            let wanted = gradient + word * SyntaxShape.roleLanes + asHead + lanes
            for lane in 0..<lanes {
                let passed = hiddenGradient[word * lanes + lane].replacing(with: 0, where: hidden[word * lanes + lane] .<= 0)
                offered[lane] += passed
                wanted[lane] += passed
            }
        }
        return loss
    }

    private func best(_ scores: LaneValues, _ count: Int) -> Int {
        (1..<max(count, 1)).reduce(0) { best, index in scores[index] > scores[best] ? index : best }
    }

    /// Writes the arrays that ``SyntaxNetwork`` reads, but for the names of tags and relations.
    func write(_ name: String, to file: inout ModelFileWriter) {
        features.write(name, to: &file)
        PackedRows.write(Array(rows.weights), name, to: &file)
        file.set("\(name)/input-bias", Array(inputBias.weights))
        for (index, layer) in layers.enumerated() { layer.dense.write("\(name)/layer\(index + 1)", to: &file) }
        tagLayer.write("\(name)/tag", to: &file)
        file.set("\(name)/tag-embedding", Array(tagEmbedding.weights))
        roles.write("\(name)/roles", to: &file)
        file.set("\(name)/root", Array(root.weights))
        file.set("\(name)/distance", Array(distance.weights))
        relationLayer.write("\(name)/relation", to: &file)
    }
}
