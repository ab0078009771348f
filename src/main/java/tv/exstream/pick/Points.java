package tv.exstream.pick;

/// What something about a stream is worth.
///
/// @param why such as `language eng, wanted as number 1`
/// @param points negative for what is not wanted
public record Points(String why, int points) {}
