package tv.exstream.pick;

/// What something about a stream is worth.
///
/// @param why such as `language English, wanted as number 1`
/// @param points negative for what is not wanted
public record Points(Reason why, int points) {
    static Points of(PickWord word, int points) {
        return new Points(Reason.of(word), points);
    }
}
