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

    /// With what another one says where this says nothing.
    public Particulars completedBy(Particulars other) {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        translations.forEach(one -> wordings.put(one.language(), one));
        other.translations.forEach(one -> wordings.putIfAbsent(one.language(), one));
        Map<String, Score> systems = new LinkedHashMap<>();
        scores.forEach(one -> systems.put(one.system(), one));
        other.scores.forEach(one -> systems.putIfAbsent(one.system(), one));
        return new Particulars(
                language.isEmpty() ? other.language : language,
                sortTitle.isEmpty() ? other.sortTitle : sortTitle,
                original.isEmpty() ? other.original : original,
                List.copyOf(wordings.values()),
                withRoles(other.roles).roles,
                List.copyOf(systems.values()));
    }

    /// With whom others play.
    public Particulars withRoles(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(roles);
        others.forEach(all::putIfAbsent);
        return new Particulars(language, sortTitle, original, translations, all, scores);
    }

    public Particulars with(List<Score> others) {
        return new Particulars(language, sortTitle, original, translations, roles, others);
    }

    /// Of something that is written in this language, which is then none of its translations.
    public Particulars writtenIn(String other) {
        List<Wording> others =
                translations.stream().filter(one -> !one.language().equals(other)).toList();
        return new Particulars(other, sortTitle, original, others, roles, scores);
    }

    /// Of an episode, with what those of its show add.
    public Particulars inShow(Particulars show) {
        return new Particulars(
                language.isEmpty() ? show.language : language,
                sortTitle,
                joined(original, show.original),
                joined(show.translations),
                roles.isEmpty() ? show.roles : roles,
                scores.isEmpty() ? show.scores : scores);
    }

    private static Wording joined(Wording episode, Wording show) {
        String language = episode.language().isEmpty() ? show.language() : episode.language();
        return new Wording(language, episode.title(), show.title(), episode.plot());
    }

    private List<Wording> joined(List<Wording> show) {
        Map<String, Wording> joined = new LinkedHashMap<>();
        translations.forEach(wording -> joined.put(wording.language(), wording));
        for (Wording of : show) {
            Wording known = joined.getOrDefault(of.language(), Wording.NONE);
            joined.put(
                    of.language(),
                    new Wording(of.language(), known.title(), of.title(), known.plot()));
        }
        return List.copyOf(joined.values());
    }

    /// Without what its title is elsewhere, for what has another title here as well.
    public Particulars untitled() {
        return new Particulars(language, "", Wording.NONE, List.of(), roles, scores);
    }
}
