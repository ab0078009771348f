package tv.exstream.rendition;

import java.util.Optional;
import java.util.stream.Stream;

/// Why exactly a channel shows a slate: finer than its [SlateReason], which chooses the screen.
public enum SlateCause {
    NOTHING_SCHEDULED(SlateReason.OFF_AIR, ""),
    /// Whoever watches may not see it; others may.
    NOT_FOR_VIEWER(SlateReason.NOT_FOR_VIEWER, ""),
    BEING_PREPARED(SlateReason.TUNING, ""),
    /// What is scheduled is not in the library any more.
    MEDIA_GONE(SlateReason.TECHNICAL_DIFFICULTIES, "E1"),
    /// It cannot be read or brought into the house format.
    NOT_PREPARED(SlateReason.TECHNICAL_DIFFICULTIES, "E2"),
    /// What could be shown of it ended before its time.
    BROKEN_OFF(SlateReason.TECHNICAL_DIFFICULTIES, "E3"),
    /// A live source gave nothing at that time.
    NO_SIGNAL(SlateReason.TECHNICAL_DIFFICULTIES, "E4"),
    /// The channel failed too often and pauses.
    PAUSING(SlateReason.TECHNICAL_DIFFICULTIES, "E5");

    private final SlateReason reason;
    private final String code;

    SlateCause(SlateReason reason, String code) {
        this.reason = reason;
        this.code = code;
    }

    /// The first one with a reason.
    public static SlateCause firstOf(SlateReason reason) {
        return Stream.of(values()).filter(each -> each.reason == reason).findFirst().orElseThrow();
    }

    /// What is wrong, for a person, lower case, without a full stop. Empty where nothing is, or where whoever met with it says more:
    /// the fill, the live source or the feed itself.
    public Optional<String> fault() {
        return switch (this) {
            case MEDIA_GONE -> Optional.of("what is scheduled is not in the library any more");
            case BROKEN_OFF -> Optional.of("what could be shown of the file ended before its time");
            case NOTHING_SCHEDULED,
                    NOT_FOR_VIEWER,
                    BEING_PREPARED,
                    NOT_PREPARED,
                    NO_SIGNAL,
                    PAUSING ->
                    Optional.empty();
        };
    }

    /// Whether it is shown because it is meant to be; else it stands for something that is to come back.
    public boolean isMeant() {
        return this == NOTHING_SCHEDULED || this == NOT_FOR_VIEWER;
    }

    public SlateReason reason() {
        return reason;
    }

    /// What viewers read and tell the operator; never another one. Empty when nothing is wrong.
    public Optional<String> code() {
        return Optional.of(code).filter(each -> !each.isEmpty());
    }
}
