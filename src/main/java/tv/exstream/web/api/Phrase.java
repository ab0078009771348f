package tv.exstream.web.api;

import java.util.Locale;
import tv.exstream.remark.Saying;

/// A sentence that the server says of itself. Its words are the message `said.KEY` of every language.
public enum Phrase implements Saying {
    /// What others say, as they say it: an exception, another server, a file.
    QUOTED(1),
    /// A notion that has a term.
    MEANT(1),
    BOTH(2),
    AND_MORE(2),
    /// Something by its name, and what is said of it.
    OF_ONE(2),
    ANSWERS(0),
    SILENT(1),
    FFMPEG_VERSION(1),
    STORE_OF_ANOTHER(0),
    STORE_FULL(1),
    STORE_USED(3),
    PLANNED(1),
    PLANNED_BUT_SOME(2),
    NOTHING_PLANNED(0),
    NOT_PLANNED_ON(1),
    ENDED(1),
    TRIAL_UNPLACEABLE(1),
    TRIAL_TOO_LARGE(1),
    TUNER_SEEN(0),
    TUNER_HIDDEN(0),
    SCRIPTS_IN_TIME(0),
    SCRIPTS_LATE(1),
    FILES_FOLLOWED(0),
    FILE_REFUSED(2),
    SOURCES_READ(1),
    SOURCES_UNREAD(1),
    CATALOGUES_ASKED(4),
    HARDWARE_IN_TRIAL(0),
    HARDWARE_UNTRIED(0),
    HARDWARE_SITS_OUT(1),
    HARDWARE_UNFIT(1),
    HARDWARE_WORKS(1),
    HARDWARE_NONE(0),
    SETTINGS_HOLD(0),
    SETTINGS_WAIT(1),
    SETTINGS_REFUSED(1),
    TLS_OFF(0),
    TLS_OUTDATED(1),
    TLS_ENDS(1),
    TLS_ENDS_SOON(1),
    TLS_ENDED(1),
    WEBHOOKS_TOLD(1),
    WEBHOOK_OFF(2);

    private final int places;

    Phrase(int places) {
        this.places = places;
    }

    @Override
    public int places() {
        return places;
    }

    @Override
    public String key() {
        return "said." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
