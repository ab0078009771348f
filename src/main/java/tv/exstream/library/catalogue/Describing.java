package tv.exstream.library.catalogue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.Descriptions.Described;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Matching;
import tv.exstream.describe.Placeholders;
import tv.exstream.describe.Provided;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Wanted;
import tv.exstream.describe.Wanted.Work;
import tv.exstream.library.catalogue.Sought.Member;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.library.remote.Shelf;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.Source;

/// One going through what is there with a catalogue. What it has said stays when it breaks off. Owned by one thread.
final class Describing {
    /// What a catalogue does not have today it hardly has tomorrow; arbitrary.
    static final Duration ASKED_AGAIN = Duration.ofDays(14);

    private static final int PORTION = 500;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    /// One entry may be odd; so many one after another are not. Arbitrary.
    private static final int MOST_FAILURES = 3;

    private final Provider provider;
    private final CatalogueChoice choice;
    private final Users users;
    private final Entries entries;
    private final Desk desk;
    private final Shelf shelf;

    Describing(Catalogue catalogue, Source source, Desk desk, Shelf shelf) {
        provider = catalogue.provider();
        choice = catalogue.choice(source.origin());
        users = Users.of(catalogue, source, desk.sources().all());
        entries = catalogue.entries(source);
        this.desk = desk;
        this.shelf = shelf;
    }

    void run() throws IOException, InterruptedException {
        shelf.keepOthers();
        List<Sought> all = sought();
        shelf.expect(all.size());
        int failures = 0;
        for (Sought one : all) {
            try {
                describe(one);
                failures = 0;
            } catch (IOException e) {
                failures = isRefusal(e, NOT_FOUND) ? 0 : failures + 1;
                if (failures == MOST_FAILURES
                        || e instanceof NotSignedIn
                        || isRefusal(e, TOO_MANY)) {
                    throw e;
                }
                shelf.skip(
                        one.wanted().title(),
                        isRefusal(e, NOT_FOUND)
                                ? "the entry is not in the catalogue any more"
                                : String.valueOf(e.getMessage()));
            }
            shelf.keep(one.wanted().key());
        }
    }

    private static boolean isRefusal(IOException why, int wanted) {
        return why instanceof OutboundException refusal
                && refusal.failure() instanceof Failure.Refused(int status, _)
                && status == wanted;
    }

    /// What is to be described. What is described already is so in the order of today, which nobody has to be asked for; what nobody wants
    /// described any more has its words taken back.
    private List<Sought> sought() {
        var groups = new Sought.Groups();
        long after = 0;
        int all = 0;
        int placeholders = 0;
        List<Described> some;
        do {
            some = desk.descriptions().after(after, PORTION);
            Map<MediaId, Optional<Provided>> changes = new HashMap<>();
            for (Described item : some) {
                after = item.id().value();
                all++;
                placeholders += isNameless(item) ? 1 : 0;
                if (isMine(item)) {
                    groups.add(item, provider);
                    reordered(item).ifPresent(now -> changes.put(item.id(), Optional.of(now)));
                } else if (isUnwanted(item)) {
                    changes.put(item.id(), Optional.empty());
                }
            }
            desk.descriptions().provide(changes);
        } while (!some.isEmpty());
        desk.tally().set(new CatalogueTally.Titles(all, placeholders));
        return groups.all();
    }

    private static boolean isNameless(Described item) {
        return Placeholders.isPlaceholder(item.merged().description().title().name());
    }

    /// What this catalogue says of it, where it is to count more or less than it does.
    private Optional<Provided> reordered(Described item) {
        return item.layers()
                .provided()
                .filter(known -> known.provider() == provider)
                .filter(known -> known.overrides() != choice.overrides())
                .map(known -> known.overriding(choice.overrides()));
    }

    /// What another catalogue describes stays with it while there is a source of it.
    private boolean isMine(Described item) {
        return wants(choice, item)
                && item.layers().provided().stream()
                        .map(Provided::provider)
                        .allMatch(one -> one == provider || !users.providers().contains(one));
    }

    private boolean isUnwanted(Described item) {
        return item.layers().provided().stream().anyMatch(one -> one.provider() == provider)
                && users.choices().stream().noneMatch(each -> wants(each, item));
    }

    private static boolean wants(CatalogueChoice choice, Described item) {
        return choice.wants(item.kind(), item.layers().base().metadata().values(Facet.LIBRARY));
    }

    private void describe(Sought sought) throws IOException, InterruptedException {
        Lookup lookup = lookup(sought.wanted());
        switch (lookup.state()) {
            case TAKEN, CHOSEN -> fill(sought, lookup);
            case DOUBTFUL, REFUSED, NOTHING -> {
                empty(sought);
                tell(lookup);
            }
        }
    }

    private Lookup lookup(Wanted wanted) throws IOException, InterruptedException {
        Optional<Lookup> known = desk.lookups().find(provider, wanted);
        if (known.isPresent() && !known.get().isOver(now(), ASKED_AGAIN)) {
            return known.get();
        }
        Lookup lookup = Lookup.of(provider, wanted, judged(wanted), now());
        desk.tally().count(lookup);
        desk.lookups().put(lookup);
        return lookup;
    }

    private Matching.Judgement judged(Wanted wanted) throws IOException, InterruptedException {
        try {
            return judgement(wanted);
        } catch (IOException e) {
            desk.tally().countUnanswered();
            throw e;
        }
    }

    private Matching.Judgement judgement(Wanted wanted) throws IOException, InterruptedException {
        Optional<Candidate> certain = byId(wanted);
        if (certain.isPresent()) {
            var scored = Matching.certain(certain.get());
            return new Matching.Judgement(List.of(scored), Optional.of(scored));
        }
        List<Candidate> ofYear = entries.search(wanted);
        Matching.Judgement judgement = Matching.judge(wanted, ofYear);
        if (wanted.year() == 0 || judgement.isSettled()) {
            return judgement;
        }
        List<Candidate> ofAnyYear = entries.search(wanted.ofAnyYear());
        return Matching.judge(wanted, Candidate.joined(ofYear, ofAnyYear));
    }

    /// An id that the catalogue does not know, or has merged with another one, is as none.
    private Optional<Candidate> byId(Wanted wanted) throws IOException, InterruptedException {
        try {
            return entries.byId(wanted);
        } catch (OutboundException e) {
            if (isRefusal(e, NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Takes back what was said before a person said that it is something else.
    private void empty(Sought sought) {
        Map<MediaId, Optional<Provided>> said = new HashMap<>();
        for (Member member : sought.members()) {
            if (!member.entry().isEmpty()) {
                said.put(member.id(), Optional.empty());
            }
        }
        desk.descriptions().provide(said);
    }

    private void tell(Lookup lookup) {
        String title = lookup.wanted().title();
        switch (lookup.state()) {
            case DOUBTFUL ->
                    shelf.skip(
                            title,
                            "it may be %d entries, of which a person is to choose"
                                    .formatted(lookup.candidates().size()));
            case NOTHING -> shelf.skip(title, "the catalogue does not have it");
            case REFUSED, TAKEN, CHOSEN -> {} // that is as a person wants it
        }
    }

    private void fill(Sought sought, Lookup lookup) throws IOException, InterruptedException {
        List<Member> due = sought.members().stream().filter(one -> isDue(one, lookup)).toList();
        if (due.isEmpty()) {
            return;
        }
        Map<MediaId, Optional<Provided>> said = new HashMap<>();
        if (sought.wanted().work() == Work.FILM) {
            Offered film = entries.film(lookup.entry());
            due.forEach(one -> said.put(one.id(), provided(lookup, lookup.entry(), film)));
        } else {
            OfferedShow show = entries.show(lookup.entry());
            due.forEach(one -> said.put(one.id(), episode(lookup, show, one)));
        }
        desk.descriptions().provide(said);
    }

    private boolean isDue(Member member, Lookup lookup) {
        return !member.isOf(lookup.entry()) || !now().isBefore(member.at().plus(choice.kept()));
    }

    private Optional<Provided> episode(Lookup lookup, OfferedShow show, Member member) {
        Optional<ListedEpisode> episode =
                ListedEpisode.find(show.episodes(), member.numbers(), member.day());
        String entry = lookup.entry() + "/" + episode.map(ListedEpisode::entry).orElse("");
        return provided(lookup, entry, show.of(episode));
    }

    private Optional<Provided> provided(Lookup lookup, String entry, Offered offered) {
        return Optional.of(
                new Provided(
                        provider,
                        entry,
                        lookup.confidence(),
                        now(),
                        choice.overrides(),
                        offered.sayings(),
                        offered.particulars(),
                        offered.pictures()));
    }

    private Instant now() {
        return desk.clock().instant();
    }
}
