package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.exstream.guide.Details;
import tv.exstream.guide.GuideEntry;
import tv.exstream.media.Facts;

/// What is known of a programme besides its title; lists may be empty.
///
/// @param categories by which players sort programmes, the most general first
/// @param released the first day of release, such as 1979-05-25
/// @param language spoken, an ISO 639 code
/// @param picture the path of its poster on this server
public record ProgrammeDetails(
        List<String> categories,
        List<String> directors,
        List<String> actors,
        List<String> writers,
        OptionalInt year,
        Optional<String> released,
        Optional<String> rating,
        Optional<String> language,
        List<String> countries,
        List<String> keywords,
        Optional<String> picture) {
    public ProgrammeDetails {
        categories = List.copyOf(categories);
        directors = List.copyOf(directors);
        actors = List.copyOf(actors);
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
                details.credits().writers(),
                year > 0 ? OptionalInt.of(year) : OptionalInt.empty(),
                facts.hasDay() ? Optional.of(facts.released().toString()) : Optional.empty(),
                known(details.rating().value()),
                known(details.language()),
                details.countries(),
                details.keywords(),
                details.pictures().stream().findFirst().map(Details.Picture::address));
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
