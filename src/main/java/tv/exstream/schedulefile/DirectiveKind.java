package tv.exstream.schedulefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The directives, each told by the key of its name.
enum DirectiveKind {
    ALL,
    COUNT,
    DURATION,
    PAD_TO_NEXT,
    PAD_UNTIL,
    WAIT_UNTIL,
    REWIND,
    SKIP_ITEMS,
    SKIP_TO_ITEM,
    SHUFFLE_SEQUENCE,
    EPG_GROUP,
    PRE_ROLL,
    MID_ROLL,
    POST_ROLL,
    WATERMARK,
    GRAPHICS_ON,
    GRAPHICS_OFF,
    /// This and the next one come last, because their keys are also options of others.
    SEQUENCE,
    REPEAT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Every key it may have.
    List<String> keys() {
        return Stream.concat(Stream.of(key()), options().stream()).toList();
    }

    private List<String> options() {
        return switch (this) {
            case ALL, COUNT ->
                    List.of("content", "custom_title", "filler_kind", "disable_watermarks");
            case DURATION, PAD_TO_NEXT -> fitted();
            case PAD_UNTIL -> Stream.concat(Stream.of("tomorrow"), fitted().stream()).toList();
            case WAIT_UNTIL -> List.of("tomorrow", "rewind_on_reset");
            case SKIP_ITEMS -> List.of("content");
            case SKIP_TO_ITEM -> List.of("content", "season", "episode");
            case EPG_GROUP -> List.of("advance", "custom_title");
            case PRE_ROLL, POST_ROLL -> List.of("sequence");
            case MID_ROLL -> List.of("sequence", "expression");
            case WATERMARK -> List.of("name");
            case GRAPHICS_ON -> List.of("variables");
            case SEQUENCE -> List.of("repeat", "custom_title");
            case REWIND, SHUFFLE_SEQUENCE, GRAPHICS_OFF, REPEAT -> List.of();
        };
    }

    private static List<String> fitted() {
        return Stream.concat(
                        ALL.options().stream(),
                        Stream.of(
                                "discard_attempts",
                                "trim",
                                "fallback",
                                "offline_tail",
                                "stop_before_end"))
                .toList();
    }

    static Optional<DirectiveKind> of(Fields fields) {
        return Arrays.stream(values()).filter(kind -> fields.has(kind.key())).findFirst();
    }

    static List<String> allKeys() {
        return Arrays.stream(values()).map(DirectiveKind::key).toList();
    }
}
