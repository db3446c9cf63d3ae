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

    /// How much a tag counts beside a head or a relation: too little is learnt of tags where all count the same.
    private static let tagWeight: Float = 2

    /// What is left out at random in training.
    private struct Dropout {
        /// Share of the features that do not name the word.
        var features: Float
        /// Share of words whose features that name them are left out.
        var words: Float
        /// Shares of values in the input of the first layer and of the others.
        var input: Float
        var layers: Float

        static let training = Dropout(features: 0.1, words: 0.15, input: 0.2, layers: 0.33)
        static let none = Dropout(features: 0, words: 0, input: 0, layers: 0)
    }

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

    /// What the forward pass leaves for the backward pass.
    private struct Pass {
        let batch: [SyntaxExample]
        /// The sentences as ranges of rows.
        let sentences: [Range<Int>]
        /// The feature rows of each word.
        let present: [[Int32]]
        /// One for the input of each layer, one for that of the roles, one for that of the tags.
        let masks: [UnsafePointer<Lane>]
        /// The input of each layer, and that of the roles.
        var inputs: [UnsafePointer<Lane>] = []
        /// The tags that the network gave.
        var tags: [Int] = []

        var count: Int { sentences.last?.upperBound ?? 0 }
        /// The row of the head to which each word's relation is told, -1 for the root.
        var governors: [Int] {
            zip(batch, sentences).flatMap { example, sentence in
                example.governors.map { $0 < 0 ? -1 : $0 + sentence.lowerBound }
            }
        }
        var roleMask: UnsafePointer<Lane> { masks[SyntaxShape.layers] }
        var tagMask: UnsafePointer<Lane> { masks[SyntaxShape.layers + 1] }
        /// Losses are means over the words.
        var scale: Float { 1 / Float(max(count, 1)) }
    }

    /// Adds the gradients of a batch of sentences.
    func learn(_ batch: [SyntaxExample], _ generator: inout SeededGenerator) -> Loss {
        let pass = forward(batch, .training, &generator)
        let values = buffers.roles.lanes(pass.count * SyntaxShape.roleLanes)
        roles.forward(pass.inputs[SyntaxShape.layers], rows: pass.count, mask: pass.roleMask, into: values)
        let gradient = buffers.roleGradient.zeros(pass.count * SyntaxShape.roleLanes)
        var loss = Loss()
        loss.words = pass.count
        for (example, sentence) in zip(batch, pass.sentences) {
            let start = sentence.lowerBound * SyntaxShape.roleLanes
            loss.heads += learnHeads(example, values + start, gradient + start, pass.scale)
        }
        loss.relations = learnRelations(pass, values, gradient)
        loss.tags = learnTags(pass)
        backward(pass, gradient)
        return loss
    }

    /// What the network holds likely of a sentence: the probabilities of each word's tags, of its heads (0 is the root) and of its
    /// relations to its governor.
    struct Belief {
        var tags: [[Float]]
        var heads: [[Float]]
        var relations: [[Float]]
    }

    func belief(_ example: SyntaxExample) -> Belief {
        var generator = SeededGenerator(seed: 0)
        let pass = forward([example], .none, &generator)
        let values = buffers.roles.lanes(pass.count * SyntaxShape.roleLanes)
        roles.forward(pass.inputs[SyntaxShape.layers], rows: pass.count, mask: pass.roleMask, into: values)
        let arcs = scoreArcs(pass.count, values)
        let tagScores = buffers.tagScores.lanes(pass.count * tagLayer.lanes)
        return Belief(
            tags: probabilities(tagScores, lanes: tagLayer.lanes, rows: pass.count, count: tagCount),
            heads: probabilities(arcs.scores, lanes: arcs.lanes, rows: pass.count, count: pass.count + 1),
            relations: probabilities(
                scoreRelations(pass, values).scores, lanes: relationLayer.lanes, rows: pass.count, count: relationCount))
    }

    private func probabilities(_ scores: UnsafeMutablePointer<Lane>, lanes: Int, rows: Int, count: Int) -> [[Float]] {
        (0..<rows).map { row in
            let values = scores + row * lanes
            Softmax.probabilities(values, lanes: lanes, count: count)
            return (0..<count).map { values.floats[$0] }
        }
    }

    private func forward(_ batch: [SyntaxExample], _ dropout: Dropout, _ generator: inout SeededGenerator) -> Pass {
        var sentences: [Range<Int>] = []
        for example in batch {
            let start = sentences.last?.upperBound ?? 0
            sentences.append(start..<start + example.words.count)
        }
        let present = embed(batch, dropout, &generator)
        let masks = (0...SyntaxShape.layers + 1).map { index in
            mask(index, sentences, index == 0 ? dropout.input : dropout.layers, &generator)
        }
        var pass = Pass(batch: batch, sentences: sentences, present: present, masks: masks)
        var current = UnsafePointer(buffers.vectors.lanes(pass.count * SyntaxShape.lanes))
        for (index, layer) in layers.enumerated() {
            pass.inputs.append(current)
            current = UnsafePointer(layer.forward(current, sentences, mask: masks[index]))
            if index + 1 == SyntaxShape.layersBeforeTags { current = tag(current, &pass) }
        }
        pass.inputs.append(current)
        return pass
    }

    /// Tags the words and returns their vectors with those of the tags added.
    private func tag(_ vectors: UnsafePointer<Lane>, _ pass: inout Pass) -> UnsafePointer<Lane> {
        let scores = buffers.tagScores.lanes(pass.count * tagLayer.lanes)
        tagLayer.forward(vectors, rows: pass.count, mask: pass.tagMask, into: scores)
        pass.tags = (0..<pass.count).map { best((scores + $0 * tagLayer.lanes).floats, tagCount) }
        let tagged = buffers.tagged.lanes(pass.count * SyntaxShape.lanes)
        tagged.update(from: vectors, count: pass.count * SyntaxShape.lanes)
        for (word, tag) in pass.tags.enumerated() { add(tagEmbedding.row(tag), to: tagged + word * SyntaxShape.lanes) }
        return UnsafePointer(tagged)
    }

    /// Passes the gradient of the roles, and that which lies in the tags' scores, back to all weights.
    private func backward(_ pass: Pass, _ roleGradient: UnsafeMutablePointer<Lane>) {
        let size = pass.count * SyntaxShape.lanes
        var gradient = buffers.gradients[SyntaxShape.layers].zeros(size)
        roles.backward(roleGradient, rows: pass.count, mask: pass.roleMask, addingTo: gradient)
        for index in layers.indices.reversed() {
            if index + 1 == SyntaxShape.layersBeforeTags {
                for (word, tag) in pass.tags.enumerated() {
                    add(gradient + word * SyntaxShape.lanes, to: tagEmbedding.gradientRow(tag))
                }
                let scores = buffers.tagScores.lanes(pass.count * tagLayer.lanes)
                tagLayer.backward(scores, rows: pass.count, mask: pass.tagMask, addingTo: gradient)
            }
            let below = buffers.gradients[index].zeros(size)
            layers[index].backward(gradient, pass.inputs[index], pass.sentences, mask: pass.masks[index], addingTo: below)
            gradient = below
        }
        for (word, features) in pass.present.enumerated() {
            for row in features { add(gradient + word * SyntaxShape.lanes, to: rows.gradientRow(Int(row))) }
            add(gradient + word * SyntaxShape.lanes, to: inputBias.gradientRow(0))
        }
    }

    private func add(_ values: UnsafeMutablePointer<Lane>, to row: UnsafeMutablePointer<Lane>) {
        for lane in 0..<SyntaxShape.lanes { row[lane] += values[lane] }
    }

    /// Sums the rows of each word and returns which they were.
    private func embed(_ batch: [SyntaxExample], _ dropout: Dropout, _ generator: inout SeededGenerator) -> [[Int32]] {
        let present = batch.flatMap { example in
            example.words.features().map { features in
                let isUnknown = generator.chance(dropout.words)
                return features.enumerated().compactMap { position, feature -> Int32? in
                    if position < WordFeatures.lexicalCount { return isUnknown ? nil : self.features.row(of: feature) }
                    return generator.chance(dropout.features) ? nil : self.features.row(of: feature)
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
    private func learnTags(_ pass: Pass) -> Double {
        let scores = buffers.tagScores.lanes(pass.count * tagLayer.lanes)
        return learn(tagLayer, scores, count: tagCount, targets: pass.batch.flatMap(\.tags), pass.scale * Self.tagWeight)
    }

    /// Turns the scores that a layer gave each word into their gradient.
    private func learn(
        _ layer: Layer, _ scores: UnsafeMutablePointer<Lane>, count: Int, targets: [SoftTarget], _ scale: Float
    ) -> Double {
        targets.enumerated().reduce(0.0) { loss, word in
            loss
                + Softmax.gradient(
                    scores + word.offset * layer.lanes, lanes: layer.lanes, count: count, target: word.element, scale: scale)
        }
    }

    /// The scores of all arcs of a sentence.
    private struct Arcs {
        let scores: UnsafeMutablePointer<Lane>
        let lanes: Int
        /// What the root and the words offer as heads, and what the words want as dependents.
        let heads: UnsafeMutablePointer<Lane>
        let dependents: UnsafeMutablePointer<Lane>
    }

    private func scoreArcs(_ count: Int, _ values: UnsafePointer<Lane>) -> Arcs {
        let arcLanes = SyntaxShape.arcLanes
        // Row 0 of the heads is the root.
        let heads = buffers.heads.lanes((count + 1) * arcLanes)
        let dependents = buffers.dependents.lanes(count * arcLanes)
        heads.update(from: root.row(0), count: arcLanes)
        for word in 0..<count {
            let row = values + word * SyntaxShape.roleLanes
            (heads + (word + 1) * arcLanes).update(from: row, count: arcLanes)
            (dependents + word * arcLanes).update(from: row + arcLanes, count: arcLanes)
        }
        let lanes = (count + 16) / 16
        let flipped = buffers.flipped.zeros(SyntaxShape.arcWidth * lanes)
        copy(heads.floats, rows: count + 1, columns: SyntaxShape.arcWidth, transposedTo: flipped.floats, stride: lanes * 16)
        let scores = buffers.scores.zeros(count * lanes)
        WideKernel.multiplyAdd(dependents.floats, rows: count, inner: SyntaxShape.arcWidth, flipped, lanes: lanes, into: scores)
        let bias = distance.row(0).floats
        for word in 0..<count {
            let row = (scores + word * lanes).floats
            for head in 1...count where head != word + 1 { row[head] += bias[SyntaxShape.distanceBucket(head - 1 - word)] }
            row[word + 1] = -1e9
        }
        return Arcs(scores: scores, lanes: lanes, heads: heads, dependents: dependents)
    }

    private func learnHeads(
        _ example: SyntaxExample, _ values: UnsafePointer<Lane>, _ gradient: UnsafeMutablePointer<Lane>, _ scale: Float
    ) -> Double {
        let count = example.words.count
        let arcs = scoreArcs(count, values)
        let biasGradient = distance.gradientRow(0).floats
        var loss = 0.0
        for word in 0..<count {
            let scores = arcs.scores + word * arcs.lanes
            loss += Softmax.gradient(scores, lanes: arcs.lanes, count: count + 1, target: example.heads[word], scale: scale)
            for head in 1...count where head != word + 1 {
                biasGradient[SyntaxShape.distanceBucket(head - 1 - word)] += scores.floats[head]
            }
        }
        passArcs(arcs.scores, lanes: arcs.lanes, count: count, arcs.heads, arcs.dependents, gradient)
        return loss
    }

    /// Passes the gradient of arcs' scores on: scores × heads to the dependents, the transposed scores × dependents to the heads.
    private func passArcs(
        _ scores: UnsafeMutablePointer<Lane>, lanes: Int, count: Int, _ heads: UnsafeMutablePointer<Lane>,
        _ dependents: UnsafeMutablePointer<Lane>, _ gradient: UnsafeMutablePointer<Lane>
    ) {
        let arcLanes = SyntaxShape.arcLanes
        let compact = buffers.flipped.lanes((count * (count + 1) + 15) / 16).floats
        for word in 0..<count {
            for head in 0...count { compact[word * (count + 1) + head] = (scores + word * lanes).floats[head] }
        }
        let dependentGradient = buffers.dependentGradient.zeros(count * arcLanes)
        WideKernel.multiplyAdd(compact, rows: count, inner: count + 1, heads, lanes: arcLanes, into: dependentGradient)
        for word in 0..<count {
            for head in 0...count { compact[head * count + word] = (scores + word * lanes).floats[head] }
        }
        let headGradient = buffers.headGradient.zeros((count + 1) * arcLanes)
        WideKernel.multiplyAdd(compact, rows: count + 1, inner: count, dependents, lanes: arcLanes, into: headGradient)
        for lane in 0..<arcLanes { root.gradientRow(0)[lane] += headGradient[lane] }
        for word in 0..<count {
            let row = gradient + word * SyntaxShape.roleLanes
            for lane in 0..<arcLanes {
                row[lane] += headGradient[(word + 1) * arcLanes + lane]
                row[arcLanes + lane] += dependentGradient[word * arcLanes + lane]
            }
        }
    }

    private func copy(_ matrix: LaneValues, rows: Int, columns: Int, transposedTo result: LaneValues, stride: Int) {
        for row in 0..<rows {
            for column in 0..<columns { result[column * stride + row] = matrix[row * columns + column] }
        }
    }

    private func learnRelations(_ pass: Pass, _ values: UnsafeMutablePointer<Lane>, _ gradient: UnsafeMutablePointer<Lane>) -> Double {
        let lanes = SyntaxShape.relationLanes
        let (scores, hidden, ones) = scoreRelations(pass, values)
        let loss = learn(relationLayer, scores, count: relationCount, targets: pass.batch.flatMap(\.relations), pass.scale)
        let hiddenGradient = buffers.hiddenGradient.zeros(pass.count * lanes)
        relationLayer.backward(scores, rows: pass.count, mask: ones, addingTo: hiddenGradient)
        let heads = pass.governors
        for (word, head) in heads.enumerated() {
            let (offered, wanted) = relationRows(word, head, gradient, root.gradientRow(0))
            for lane in 0..<lanes {
                let at = word * lanes + lane
                let passed = hiddenGradient[at].replacing(with: 0, where: hidden[at] .<= 0)
                offered[lane] += passed
                wanted[lane] += passed
            }
        }
        return loss
    }

    /// The scores of each word's relations to its governor, with the input of the layer that gave them and its mask.
    private func scoreRelations(
        _ pass: Pass, _ values: UnsafeMutablePointer<Lane>
    ) -> (scores: UnsafeMutablePointer<Lane>, hidden: UnsafePointer<Lane>, ones: UnsafePointer<Lane>) {
        let lanes = SyntaxShape.relationLanes
        let hidden = buffers.hidden.lanes(pass.count * lanes)
        for (word, head) in pass.governors.enumerated() {
            let (offered, wanted) = relationRows(word, head, values, root.row(0))
            for lane in 0..<lanes { hidden[word * lanes + lane] = (offered[lane] + wanted[lane]).rectified }
        }
        let ones = buffers.ones.lanes(pass.count * lanes)
        ones.update(repeating: Lane(repeating: 1), count: pass.count * lanes)
        let scores = buffers.relationScores.lanes(pass.count * relationLayer.lanes)
        relationLayer.forward(hidden, rows: pass.count, mask: ones, into: scores)
        return (scores, UnsafePointer(hidden), UnsafePointer(ones))
    }

    /// Where the values, or the gradients, lie that a head offers and a word wants of a relation.
    private func relationRows(
        _ word: Int, _ head: Int, _ values: UnsafeMutablePointer<Lane>, _ root: UnsafeMutablePointer<Lane>
    ) -> (offered: UnsafeMutablePointer<Lane>, wanted: UnsafeMutablePointer<Lane>) {
        let asHead = 2 * SyntaxShape.arcLanes
        let offered = head < 0 ? root + SyntaxShape.arcLanes : values + head * SyntaxShape.roleLanes + asHead
        return (offered, values + word * SyntaxShape.roleLanes + asHead + SyntaxShape.relationLanes)
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
