package tv.exstream.schedule.part;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of parts of rules.
public enum PartKind {
    /// Whole rules.
    SCHEDULE("schedules"),
    BLOCK("blocks"),
    TEMPLATE("templates"),
    DECO("decos"),
    DECO_TEMPLATE("deco-templates"),
    FILLER("fillers"),
    /// Entries or groups of media one after another.
    PLAYLIST("playlists");

    private final String plural;

    PartKind(String plural) {
        this.plural = plural;
    }

    /// What several of them are called, in addresses and where they are used.
    public String plural() {
        return plural;
    }

    /// @param plural such as `deco-templates`
    public static Optional<PartKind> of(String plural) {
        return Arrays.stream(values()).filter(kind -> kind.plural.equals(plural)).findFirst();
    }
}
