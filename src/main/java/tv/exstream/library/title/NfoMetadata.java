package tv.exstream.library.title;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.library.title.NfoTexts.Actor;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;

/// What the elements of an NFO say besides the title, by the names that Kodi's wiki gives them.
final class NfoMetadata {
    private static final Pattern DAY = Pattern.compile("\\s*(\\d{4})-(\\d\\d)-(\\d\\d)\\b.*");

    /// `Rated PG-13 for strong language` is PG-13.
    private static final Pattern RATED =
            Pattern.compile("^Rated\\s+(\\S+).*", Pattern.CASE_INSENSITIVE);

    /// Several facets are written by more than one name; the values of all of them count.
    private static final Map<Facet, List<String>> ELEMENTS =
            Map.ofEntries(
                    Map.entry(Facet.GENRE, List.of("genre")),
                    Map.entry(Facet.TAG, List.of("tag")),
                    Map.entry(Facet.COUNTRY, List.of("country")),
                    Map.entry(Facet.STUDIO, List.of("studio")),
                    Map.entry(Facet.NETWORK, List.of("network")),
                    Map.entry(Facet.STYLE, List.of("style")),
                    Map.entry(Facet.MOOD, List.of("mood")),
                    Map.entry(Facet.DIRECTOR, List.of("director")),
                    Map.entry(Facet.WRITER, List.of("credits", "writer")),
                    Map.entry(Facet.ARTIST, List.of("artist", "albumartistcredits/artist")),
                    Map.entry(Facet.ALBUM, List.of("album")),
                    Map.entry(Facet.ALBUM_ARTIST, List.of("albumartist")),
                    Map.entry(Facet.CONTENT_RATING, List.of("mpaa")),
                    Map.entry(Facet.GUID, List.of("uniqueid")));

    /// Where the description of a show lands in that of its episodes.
    private static final Map<Facet, Facet> OF_SHOW =
            Map.of(
                    Facet.GENRE, Facet.SHOW_GENRE,
                    Facet.TAG, Facet.SHOW_TAG,
                    Facet.STUDIO, Facet.SHOW_STUDIO,
                    Facet.NETWORK, Facet.SHOW_NETWORK,
                    Facet.GUID, Facet.SHOW_GUID,
                    Facet.CONTENT_RATING, Facet.SHOW_CONTENT_RATING);

    /// What an episode has from its show unless it says it itself.
    private static final List<Facet> INHERITED =
            List.of(Facet.ACTOR, Facet.COUNTRY, Facet.STYLE, Facet.MOOD);

    private NfoMetadata() {}

    static Metadata of(NfoTexts texts) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        values.put(Facet.ACTOR, NfoParticulars.actors(texts).stream().map(Actor::name).toList());
        ELEMENTS.forEach((facet, names) -> values.put(facet, values(facet, names, texts)));
        Metadata metadata = new Metadata(Facts.NONE, values);
        Facts facts =
                new Facts(
                        day(texts).orElse(Facts.UNKNOWN_DAY),
                        first(metadata, Facet.ARTIST),
                        first(metadata, Facet.ALBUM),
                        track(texts),
                        first(metadata, Facet.DIRECTOR));
        return metadata.with(facts).with(NfoParticulars.of(texts));
    }

    /// A description with what the path says besides: tags, and whatever the description has no word of.
    static Metadata completed(Metadata described, Metadata byPath) {
        Metadata completed = described;
        for (Map.Entry<Facet, List<String>> said : byPath.values().entrySet()) {
            Facet facet = said.getKey();
            List<String> known = described.values(facet);
            if (known.isEmpty() || facet == Facet.TAG) {
                completed =
                        completed.with(
                                facet,
                                Stream.concat(known.stream(), said.getValue().stream()).toList());
            }
        }
        return completed;
    }

    /// What the show's description adds to the metadata of one of its episodes.
    static Metadata joined(Metadata episode, Metadata show) {
        Metadata joined = episode;
        for (Map.Entry<Facet, Facet> landing : OF_SHOW.entrySet()) {
            List<String> values = show.values(landing.getKey());
            if (!values.isEmpty()) {
                joined = joined.with(landing.getValue(), values);
            }
        }
        for (Facet facet : INHERITED) {
            if (joined.values(facet).isEmpty()) {
                joined = joined.with(facet, show.values(facet));
            }
        }
        return joined.with(episode.particulars().inShow(show.particulars()))
                .with(episode.artwork().completedBy(show.artwork()));
    }

    private static List<String> values(Facet facet, List<String> names, NfoTexts texts) {
        return names.stream()
                .flatMap(name -> texts.all(name).stream())
                .flatMap(text -> parts(facet, text))
                .toList();
    }

    private static Stream<String> parts(Facet facet, String text) {
        if (facet == Facet.CONTENT_RATING) {
            return Stream.of(RATED.matcher(text).replaceFirst("$1"));
        }
        // Older programs write all of them into one element.
        boolean several = facet == Facet.GENRE || facet == Facet.COUNTRY;
        return several ? Arrays.stream(text.split(" / ", -1)) : Stream.of(text);
    }

    private static Optional<LocalDate> day(NfoTexts texts) {
        List<String> days = new ArrayList<>();
        for (String name : List.of("premiered", "aired", "releasedate")) {
            days.addAll(texts.all(name));
        }
        return days.stream().flatMap(text -> day(text).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty(); // what programs write that know only the year: 2011-00-00
        }
    }

    private static int track(NfoTexts texts) {
        return texts.all("track").stream()
                .filter(text -> text.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private static String first(Metadata metadata, Facet facet) {
        return metadata.values(facet).stream().findFirst().orElse("");
    }
}
