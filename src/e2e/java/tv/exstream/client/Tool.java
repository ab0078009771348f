package tv.exstream.client;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A program that tests drive. Where it is not installed they are skipped and say which Debian packages bring it.
enum Tool {
    FFMPEG("ffmpeg", "ffmpeg"),
    MPV("mpv", "mpv"),
    HDHOMERUN_CONFIG("hdhomerun_config", "hdhomerun-config"),
    GSSDP_DISCOVER("gssdp-discover", "gupnp-tools"),
    TV_VALIDATE_FILE("tv_validate_file", "xmltv-util"),
    TV_SORT("tv_sort", "xmltv-util"),
    XMLLINT("xmllint", "libxml2-utils"),
    TSREPORT("tsreport", "tstools"),
    VLC("cvlc", "vlc-bin", "vlc-plugin-base"),
    GST_LAUNCH(
            "gst-launch-1.0",
            "gstreamer1.0-tools",
            "gstreamer1.0-plugins-base",
            "gstreamer1.0-plugins-good",
            "gstreamer1.0-plugins-bad",
            "gstreamer1.0-libav"),
    GST_DISCOVERER("gst-discoverer-1.0", "gstreamer1.0-plugins-base-apps"),
    KODI(
            "kodi",
            "kodi",
            "kodi-pvr-iptvsimple",
            "kodi-pvr-hdhomerun",
            "kodi-inputstream-adaptive",
            "kodi-inputstream-ffmpegdirect",
            "kodi-inputstream-rtmp"),
    XVFB("Xvfb", "xvfb"),
    PULSEAUDIO("pulseaudio", "pulseaudio"),
    TSHARK("tshark", "tshark"),
    STREAMLINK("streamlink", "streamlink"),
    NGINX("nginx", "nginx-light");

    private final String program;
    private final List<String> packages;

    Tool(String program, String... packages) {
        this.program = program;
        this.packages = List.of(packages);
    }

    String program() {
        return program;
    }

    List<String> packages() {
        return packages;
    }

    boolean isInstalled() {
        return file().isPresent();
    }

    /// Skips the test where the program is not installed.
    void assume() {
        Assumptions.assumeTrue(
                isInstalled(),
                "%s is not installed (Debian: %s)".formatted(program, String.join(" ", packages)));
    }

    /// The command that starts it; a test that cannot is skipped.
    List<String> command(List<String> arguments) {
        assume();
        List<String> command = new ArrayList<>(List.of(file().orElseThrow().toString()));
        command.addAll(arguments);
        return command;
    }

    /// Starts it; a test that cannot is skipped.
    Run start(String... arguments) {
        return Run.of(command(List.of(arguments)), Map.of());
    }

    /// Runs it to its end; a test that cannot is skipped.
    Run.End run(String... arguments) {
        try (Run run = start(arguments)) {
            return run.end();
        }
    }

    /// The program's file: Debian has servers where ordinary users do not look for programs.
    private Optional<Path> file() {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
