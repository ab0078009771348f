package tv.exstream.ffmpeg;

import java.util.Map;

/// What ffmpeg's demuxer `concat` is told on its standard input (ffmpeg-formats, "concat", Syntax): one file, and how it is opened. An
/// address that is told this way is no argument, which everybody who may list processes would read.
///
/// @param file a URL or a path
/// @param options of whoever opens and reads it, by name, in their order
record ConcatScript(String file, Map<String, String> options) {
    /// One directive a line.
    String text() {
        var text = new StringBuilder("ffconcat version 1.0\nfile %s\n".formatted(quoted(file)));
        options.forEach(
                (name, value) -> text.append("option %s %s\n".formatted(name, quoted(value))));
        return text.toString();
    }

    /// Nothing between quotes has a meaning but the quote (ffmpeg-utils, "Quoting and escaping").
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
