package tv.exstream.web.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tv.exstream.guide.Details;
import tv.exstream.guide.GuideEntry;
import tv.exstream.guide.Wordings;
import tv.exstream.media.Facts;

/// What is known of a programme besides its title; lists may be empty.
///
/// @param categories by which players sort programmes, the most general first
/// @param released the first day of release, such as 1979-05-25
/// @param stars how good it is, such as 7.4/10
/// @param roles what actors play in it, by their names
/// @param titles in other languages, the original first
/// @param language spoken, an ISO 639 code
/// @param picture the path of its poster on this server
public record ProgrammeDetails(
        List<String> categories,
        List<String> directors,
        List<String> actors,
        Map<String, String> roles,
        List<String> writers,
        OptionalInt year,
        Optional<String> released,
        Optional<String> rating,
        Optional<String> stars,
        List<ProgrammeTitle> titles,
        Optional<String> language,
        List<String> countries,
        List<String> keywords,
        Optional<String> picture) {
    public ProgrammeDetails {
        categories = List.copyOf(categories);
        directors = List.copyOf(directors);
        actors = List.copyOf(actors);
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        titles = List.copyOf(titles);
        writers = List.copyOf(writers);
        countries = List.copyOf(countries);
        keywords = List.copyOf(keywords);
    }

    static ProgrammeDetails of(GuideEntry.Programme programme) {
        Details details = programme.details();
        int year = programme.item().title().year();
        Facts facts = programme.item().facts();
        return new ProgrammeDetails(
                details.categories(),
                details.credits().directors(),
                details.credits().actors().stream().map(Details.Actor::name).toList(),
                roles(details),
                details.credits().writers(),
                year > 0 ? OptionalInt.of(year) : OptionalInt.empty(),
                facts.hasDay() ? Optional.of(facts.released().toString()) : Optional.empty(),
                known(details.rating().value()),
                known(details.stars().value()),
                details.wordings().others().stream().map(ProgrammeTitle::of).toList(),
                known(details.language()),
                details.countries(),
                details.keywords(),
                details.pictures().stream().findFirst().map(Details.Picture::address));
    }

    /// @param language such as de; of the original it may be unknown
    public record ProgrammeTitle(
            Optional<String> language,
            Optional<String> title,
            Optional<String> subtitle,
            Optional<String> description) {
        private static ProgrammeTitle of(Wordings.Translation in) {
            return new ProgrammeTitle(
                    known(in.language()),
                    known(in.title()),
                    known(in.subtitle()),
                    known(in.plot()));
        }
    }

    private static Map<String, String> roles(Details details) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Details.Actor actor : details.credits().actors()) {
            if (!actor.role().isEmpty()) {
                roles.put(actor.name(), actor.role());
            }
        }
        return roles;
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
