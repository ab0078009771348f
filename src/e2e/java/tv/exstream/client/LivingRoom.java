package tv.exstream.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tv.exstream.Patience;

/// A screen that nobody sees and a loudspeaker that nobody hears, which take picture and sound no faster than real ones do.
final class LivingRoom implements AutoCloseable {
    private final Path home;
    private final Path socket;
    private final Run screen;
    private final Run loudspeaker;
    private final long display;

    /// @param home the home folder of those who use them
    LivingRoom(Path home) {
        this.home = home;
        socket = home.resolve("pulse");
        screen =
                Tool.XVFB.start(
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1280x720x24",
                        "-nolisten",
                        "tcp",
                        "-ac");
        loudspeaker =
                Tool.PULSEAUDIO.start(
                        "-n",
                        "--daemonize=no",
                        "--use-pid-file=no",
                        "--exit-idle-time=-1",
                        "--load=module-null-sink",
                        "--load=module-native-protocol-unix auth-anonymous=1 socket=" + socket);
        display =
                screen.await("the screen is there", printed -> !printed.lines("^[0-9]+$").isEmpty())
                        .lastNumber("^([0-9]+)$");
        Patience.until("the loudspeaker is there", Run.PATIENCE, () -> Files.exists(socket));
    }

    /// The name of the screen.
    String display() {
        return ":" + display;
    }

    /// What a program has to be told to use them.
    Map<String, String> environment() {
        return Map.of(
                "HOME",
                home.toString(),
                "XDG_RUNTIME_DIR",
                home.toString(),
                "DISPLAY",
                display(),
                "PULSE_SERVER",
                "unix:" + socket,
                "LIBGL_ALWAYS_SOFTWARE",
                "1");
    }

    @Override
    public void close() {
        loudspeaker.close();
        screen.close();
    }
}
