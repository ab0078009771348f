package tv.exstream.web.api;

import java.util.Locale;

/// Why a channel shows something else than its programme, or may not be watched, and what a person can do about it.
public enum DarkReason {
    /// An operator has taken it off the air.
    STOPPED(Remedy.START_IT),
    /// Nobody has said yet what it shows.
    NO_RULES(Remedy.GIVE_RULES),
    /// Its rules leave this time free.
    NOTHING_SCHEDULED(Remedy.LOOK_AT_RULES),
    /// What is planned has come to an end, and nothing more could be planned.
    NOTHING_PLANNED(Remedy.LOOK_AT_CONTENT),
    /// What is scheduled is not in the library any more.
    MEDIA_GONE(Remedy.LOOK_AT_CONTENT),
    /// What could be shown of the file ended before its time.
    BROKEN_OFF(Remedy.LOOK_AT_FILE),
    /// It cannot be read or brought into the house format.
    NOT_PREPARED(Remedy.LOOK_AT_FILE),
    /// The source it comes from does not answer, or gives nothing.
    SOURCE_DOWN(Remedy.LOOK_AT_SOURCE),
    /// As many connections of the source are open as it allows.
    SOURCE_BUSY(Remedy.WAIT),
    /// It failed too often and is tried again later.
    PAUSED(Remedy.WAIT),
    /// Its first pictures are being made.
    BEING_PREPARED(Remedy.WAIT),
    /// There is no ffmpeg that can be used.
    FFMPEG_UNUSABLE(Remedy.INSTALL_FFMPEG),
    /// The disk for what is prepared is full.
    DISK_FULL(Remedy.MAKE_ROOM),
    /// As many processes run as may at once.
    PROCESS_LIMIT(Remedy.WAIT),
    /// Every tuner serves another channel; it can be watched without one.
    TUNER_LIMIT(Remedy.FREE_A_TUNER);

    private final Remedy remedy;

    DarkReason(Remedy remedy) {
        this.remedy = remedy;
    }

    /// What a person can do.
    enum Remedy {
        START_IT,
        GIVE_RULES,
        LOOK_AT_RULES,
        LOOK_AT_CONTENT,
        LOOK_AT_FILE,
        LOOK_AT_SOURCE,
        INSTALL_FFMPEG,
        MAKE_ROOM,
        FREE_A_TUNER,
        WAIT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As in answers.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it keeps the programme from viewers; else they wait a moment, or have another way.
    boolean isDark() {
        return this != BEING_PREPARED && this != TUNER_LIMIT;
    }

    Remedy remedy() {
        return remedy;
    }
}
