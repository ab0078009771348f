package tv.exstream.media;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a guide can say of an item besides what it is found by. Immutable.
///
/// @param language in which its title and plot are written, as that of a wording; empty when it is not known
/// @param sortTitle as what it is sorted among others; empty when that follows from its title
/// @param original what it was called first, where that is something else than its title
/// @param translations in other languages, each language once
/// @param roles what people play in it, by their names; who is not known to play somebody is absent
/// @param scores the one to show first; each system once
public record Particulars(
        String language,
        String sortTitle,
        Wording original,
        List<Wording> translations,
        Map<String, String> roles,
        List<Score> scores) {
    public static final Particulars NONE =
            new Particulars("", "", Wording.NONE, List.of(), Map.of(), List.of());

    /// Arbitrary, as the most values of a facet.
    private static final int MOST_ROLES = 100;

    /// Arbitrary; programs that write several write some five.
    private static final int MOST_SCORES = 10;

    /// Arbitrary; a guide in more languages than these would be mostly titles.
    private static final int MOST_TRANSLATIONS = 20;

    public Particulars {
        language = Storable.cut(language);
        sortTitle = Storable.cut(sortTitle);
        translations = translations.stream().limit(MOST_TRANSLATIONS).toList();
        scores = scores.stream().limit(MOST_SCORES).toList();
        Map<String, String> kept = new LinkedHashMap<>();
        roles.forEach(
                (name, role) -> {
                    String who = Storable.cut(name);
                    String whom = Storable.cut(role);
                    if (!who.isEmpty() && !whom.isEmpty() && kept.size() < MOST_ROLES) {
                        kept.put(who, whom);
                    }
                });
        roles = Collections.unmodifiableMap(kept);
    }

    /// Whom a person plays; may be empty.
    public String role(String name) {
        return roles.getOrDefault(name, "");
    }

    /// Without what its title is elsewhere, for what has another title here as well.
    public Particulars untitled() {
        return new Particulars(language, "", Wording.NONE, List.of(), roles, scores);
    }
}
