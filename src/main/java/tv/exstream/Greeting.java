package tv.exstream;

import java.util.List;
import java.util.stream.Collectors;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Capabilities;
import tv.exstream.process.FfmpegTools;

/// What the console says once the server is ready: five lines.
final class Greeting {
    /// Containers and virtual machines bring networks of their own, which nobody wants to read.
    private static final int MOST_URLS = 4;

    private static final String H264 = "h264_";
    private static final String LOOPBACK = "http://127.0.0.1:";

    private Greeting() {}

    /// What a new server prints besides, so that nobody but who reads it makes its first administrator.
    ///
    /// @param code as it is asked for
    static Console.Line claim(String code) {
        return new Console.Line(
                "claim", "open the address above and make the first account with the code " + code);
    }

    /// @param baseUrls where the web server answers, without a slash at the end
    static List<Console.Line> lines(Config config, List<String> baseUrls, FfmpegTools tools) {
        return List.of(
                new Console.Line("EXStreamTV", Version.text()),
                new Console.Line("open", urls(config.server().publicUrl(), baseUrls)),
                new Console.Line("data", data(config)),
                new Console.Line("ffmpeg", ffmpeg(tools)),
                new Console.Line("hardware", hardware(tools.capabilities())));
    }

    private static String data(Config config) {
        return config.postgres()
                .map(database -> "%s; database %s".formatted(config.data(), database.name()))
                .orElseGet(() -> config.data().toString());
    }

    private static String urls(String publicUrl, List<String> baseUrls) {
        List<String> shown = publicUrl.isEmpty() ? baseUrls : List.of(publicUrl);
        return shown.stream()
                .limit(MOST_URLS)
                .map(url -> url.replace(LOOPBACK, "http://localhost:") + "/")
                .collect(Collectors.joining("  "));
    }

    private static String ffmpeg(FfmpegTools tools) {
        return tools.defect()
                .map(defect -> defect + "; only what is prepared plays; see ./exstreamtv doctor")
                .orElseGet(
                        () -> "%s at %s".formatted(tools.capabilities().version(), tools.ffmpeg()));
    }

    /// What ffmpeg was built with for H.264. Whether this machine has it is being tried when this is said.
    static String hardware(Capabilities ffmpeg) {
        String encoders =
                ffmpeg.hardwareEncoders().stream()
                        .filter(name -> name.startsWith(H264))
                        .map(name -> name.substring(H264.length()))
                        .collect(Collectors.joining(" "));
        return encoders.isEmpty()
                ? "none that this ffmpeg was built for"
                : "%s, as far as it works here; see /api/ffmpeg".formatted(encoders);
    }
}
