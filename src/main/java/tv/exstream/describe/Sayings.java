package tv.exstream.describe;

import static tv.exstream.remark.Wanted.fromTo;
import static tv.exstream.remark.Wanted.plain;
import static tv.exstream.remark.Wanted.suchAs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// What somebody says of an item. Immutable.
///
/// @param values by aspect; those of which nothing is said are absent. Saying that there is nothing is an empty list.
public record Sayings(Map<Aspect, List<String>> values) {
    public static final Sayings NONE = new Sayings(Map.of());

    /// As of [Metadata]; plots are the longest values.
    private static final int MOST_VALUES = 100;

    private static final int LONGEST = 10_000;
    private static final int LAST_YEAR = 9_999;

    /// @throws ProblemException INVALID_VALUE when a value is none of its aspect
    public Sayings {
        Map<Aspect, List<String>> kept = new EnumMap<>(Aspect.class);
        values.forEach(
                (aspect, all) -> {
                    List<String> some =
                            all.stream()
                                    .map(String::strip)
                                    .filter(text -> !text.isEmpty())
                                    .limit(MOST_VALUES)
                                    .toList();
                    check(aspect, some);
                    kept.put(aspect, some);
                });
        values = Collections.unmodifiableMap(kept);
    }

    /// What a description says; of what it has no word nothing is said.
    public static Sayings of(Description description) {
        Title title = description.title();
        Facts facts = description.metadata().facts();
        Map<Aspect, List<String>> said = new EnumMap<>(Aspect.class);
        put(said, Aspect.NAME, title.name());
        put(said, Aspect.SHOW, title.show());
        put(said, Aspect.SEASON, title.season() < 0 ? "" : "" + title.season());
        put(said, Aspect.EPISODE, title.episode() < 0 ? "" : "" + title.episode());
        put(said, Aspect.YEAR, isYear(title.year()) ? "" + title.year() : "");
        put(said, Aspect.PLOT, title.plot());
        put(said, Aspect.RELEASED, facts.hasDay() ? facts.released().toString() : "");
        put(said, Aspect.DIRECTOR, facts.director());
        Aspect.facets().forEach(aspect -> putAll(said, aspect, description.metadata()));
        return new Sayings(said);
    }

    /// Whether it can be said that something is of this year.
    public static boolean isYear(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    /// The values of an aspect; empty where nothing is said, or that there is nothing.
    public List<String> of(Aspect aspect) {
        return values.getOrDefault(aspect, List.of());
    }

    /// The only value of an aspect, or the first one; may be empty.
    public String text(Aspect aspect) {
        List<String> all = of(aspect);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public boolean says(Aspect aspect) {
        return values.containsKey(aspect);
    }

    /// Whether it has no plot, or no name but a placeholder.
    public boolean lacksWords() {
        return !says(Aspect.PLOT) || isNameless();
    }

    private boolean isNameless() {
        return Placeholders.isPlaceholder(text(Aspect.NAME));
    }

    /// With what another one says where this says nothing, and with its name where this has only a placeholder.
    public Sayings completedBy(Sayings other) {
        Map<Aspect, List<String>> all = new EnumMap<>(Aspect.class);
        all.putAll(other.values);
        all.putAll(values);
        if (isNameless() && !other.isNameless()) {
            all.put(Aspect.NAME, other.of(Aspect.NAME));
        }
        return new Sayings(all);
    }

    /// A description that says exactly this, with everything else of another one.
    Description over(Description other) {
        Title old = other.title();
        String name = text(Aspect.NAME);
        Title title =
                new Title(
                        name.isEmpty() ? old.name() : name,
                        text(Aspect.SHOW),
                        number(Aspect.SEASON, -1),
                        number(Aspect.EPISODE, -1),
                        number(Aspect.YEAR, 0),
                        text(Aspect.PLOT));
        Metadata metadata = other.metadata().with(facts(other.metadata().facts()));
        for (Aspect aspect : values.keySet()) {
            Facet facet = aspect.facet().orElse(null);
            if (facet != null && !of(aspect).equals(metadata.values(facet))) {
                metadata = metadata.with(facet, of(aspect));
            }
        }
        return new Description(title, metadata);
    }

    private Facts facts(Facts old) {
        String day = text(Aspect.RELEASED);
        return new Facts(
                day.isEmpty() ? Facts.UNKNOWN_DAY : LocalDate.parse(day),
                old.artist(),
                old.album(),
                old.track(),
                text(Aspect.DIRECTOR));
    }

    private int number(Aspect aspect, int otherwise) {
        String text = text(aspect);
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private static void put(Map<Aspect, List<String>> said, Aspect aspect, String text) {
        if (!text.isBlank()) {
            said.put(aspect, List.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        }
    }

    private static void putAll(Map<Aspect, List<String>> said, Aspect aspect, Metadata metadata) {
        List<String> all = aspect.facet().map(metadata::values).orElse(List.of());
        if (!all.isEmpty()) {
            said.put(aspect, all);
        }
    }

    private static void check(Aspect aspect, List<String> some) {
        if (aspect.isSingle() && some.size() > 1) {
            throw refused(Demand.MUST_HAVE, aspect, plain(Demand.ONE_VALUE), "" + some.size());
        }
        for (String text : some) {
            if (text.length() > LONGEST) {
                throw refused(
                        Demand.MUST_HAVE,
                        aspect,
                        Remark.of(Demand.AT_MOST_CHARACTERS, LONGEST),
                        "" + text.length());
            }
            switch (aspect) {
                case SEASON, EPISODE -> checkNumber(aspect, text);
                case YEAR -> checkYear(text);
                case RELEASED -> checkDay(text);
                default -> {} // any text will do
            }
        }
    }

    private static void checkNumber(Aspect aspect, String text) {
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
            throw refused(Demand.VALUE_WRONG, aspect, fromTo(0, Integer.MAX_VALUE), text);
        }
    }

    private static void checkYear(String text) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) == 0) {
            throw refused(Demand.VALUE_WRONG, Aspect.YEAR, fromTo(1, LAST_YEAR), text);
        }
    }

    private static void checkDay(String text) {
        try {
            LocalDate _ = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.VALUE_WRONG,
                            "RELEASED",
                            suchAs(Demand.A_DATE, "1999-03-31"),
                            text),
                    e);
        }
    }

    private static ProblemException refused(
            Demand demand, Aspect aspect, Remark wanted, String found) {
        return new ProblemException(
                Problem.INVALID_VALUE, Remark.of(demand, aspect.toString(), wanted, found));
    }
}
