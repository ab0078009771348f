package tv.exstream.ffmpeg;

/// Writes values into filter graphs.
final class FilterText {
    private static final String SPECIAL_TO_A_FILTER = "[\\\\':]";
    private static final String SPECIAL_TO_A_GRAPH = "[\\\\'\\[\\],;]";

    private FilterText() {}

    /// A value of a filter's option that keeps its meaning whatever it contains: the graph takes away one level of backslashes, then
    /// the filter another.
    static String quoted(String value) {
        return value.replaceAll(SPECIAL_TO_A_FILTER, "\\\\$0")
                .replaceAll(SPECIAL_TO_A_GRAPH, "\\\\$0");
    }
}
