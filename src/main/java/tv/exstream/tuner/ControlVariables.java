package tv.exstream.tuner;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables a client may read over the control connection (libhdhomerun, "HDHomeRun Development Guide": get and set).
/// Nothing can be set: which tuner serves what follows from who watches. Thread-safe.
final class ControlVariables {
    private static final Pattern TUNER = Pattern.compile("/tuner([0-9]{1,2})/([a-z]+)");

    private static final String FEATURES =
            """
            channelmap: us-bcast us-cable
            modulation: 8vsb qam256 qam64
            auto-modulation: auto auto6t auto6c qam
            """;

    private static final String NAMES =
            """
            Supported configuration options:
            /sys/features
            /sys/hwmodel
            /sys/model
            /sys/version
            /tuner<n>/channel
            /tuner<n>/lockkey
            /tuner<n>/program
            /tuner<n>/status
            /tuner<n>/streaminfo
            /tuner<n>/target
            /tuner<n>/vchannel
            """;

    private static final Map<String, String> SYSTEM =
            Map.of(
                    "/sys/model",
                    TunerDevice.FIRMWARE,
                    "/sys/hwmodel",
                    TunerDevice.MODEL,
                    "/sys/version",
                    TunerDevice.FIRMWARE_VERSION,
                    "/sys/features",
                    FEATURES,
                    "/lineup/scan",
                    "state=complete progress=100",
                    "help",
                    NAMES);

    private final Tuners tuners;

    ControlVariables(Tuners tuners) {
        this.tuners = tuners;
    }

    Optional<String> get(String name) {
        Matcher matcher = TUNER.matcher(name);
        if (!matcher.matches()) {
            return Optional.ofNullable(SYSTEM.get(name));
        }
        int number = Integer.parseInt(matcher.group(1));
        return number < tuners.count()
                ? ofTuner(tuners.states().get(number), matcher.group(2))
                : Optional.empty();
    }

    private static Optional<String> ofTuner(TunerState state, String variable) {
        return switch (variable) {
            case "status" -> Optional.of(status(state));
            case "channel" -> Optional.of(channel(state, "auto:"));
            case "vchannel" -> Optional.of(channel(state, ""));
            case "program" -> Optional.of("0");
            case "streaminfo", "target", "lockkey" -> Optional.of("none");
            default -> Optional.empty();
        };
    }

    private static String status(TunerState state) {
        return switch (state) {
            case TunerState.Idle _ -> "ch=none lock=none ss=0 snq=0 seq=0 bps=0 pps=0";
            case TunerState.Serving _ ->
                    "ch=%s lock=8vsb ss=100 snq=100 seq=100 bps=0 pps=0"
                            .formatted(channel(state, "auto:"));
        };
    }

    private static String channel(TunerState state, String prefix) {
        return switch (state) {
            case TunerState.Idle _ -> "none";
            case TunerState.Serving serving -> prefix + serving.channel().number();
        };
    }
}
