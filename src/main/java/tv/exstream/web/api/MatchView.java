package tv.exstream.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookup.State;
import tv.exstream.describe.Lookups;
import tv.exstream.describe.Provider;
import tv.exstream.json.StrictJson;
import tv.exstream.library.RunningScan;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.web.api.MatchesAnswer.MatchEntry;

/// What was looked for in catalogues, over the interface. Thread-safe.
public record MatchView(Lookups lookups, SourceDesk desk) {
    private static final Order<Lookups.Kept> ORDER = new Order<>(fields(), "id");

    public MatchesAnswer list(State state, int offset, int limit) {
        return list(state, "", ListPart.at(offset, limit));
    }

    /// Who looks for words reads all in the state: the database does not know their titles.
    ///
    /// @param text in the titles, in any case of letters; empty for any
    MatchesAnswer list(State state, String text, ListPart part) {
        if (text.isBlank()) {
            return answer(lookups.count(state), part.read(new ById(lookups, state)));
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Lookups.Kept> all =
                lookups.list(state, 0, Integer.MAX_VALUE).stream()
                        .filter(each -> title(each).contains(wanted))
                        .toList();
        return answer(all.size(), part.read(ORDER.listed("matches", all, "")));
    }

    private static String title(Lookups.Kept kept) {
        return kept.lookup().wanted().title().toLowerCase(Locale.ROOT);
    }

    private static SequencedMap<String, Function<Lookups.Kept, String>> fields() {
        SequencedMap<String, Function<Lookups.Kept, String>> fields = new LinkedHashMap<>();
        fields.put("id", each -> Order.key(each.id()));
        return fields;
    }

    private static MatchesAnswer answer(int total, ListPart.Some<Lookups.Kept> some) {
        return new MatchesAnswer(
                total, some.entries().stream().map(MatchEntry::of).toList(), some.next());
    }

    /// Those in a state.
    private record ById(Lookups lookups, State state) implements ListPart.Listed<Lookups.Kept> {
        @Override
        public String order() {
            return "matches by id";
        }

        @Override
        public List<Lookups.Kept> from(int offset, int most) {
            return lookups.list(state, offset, most);
        }

        @Override
        public List<Lookups.Kept> behind(Cursor last, int most) {
            return lookups.behind(state, last.key(0, Integer::parseInt), most);
        }

        @Override
        public List<String> keys(Lookups.Kept kept) {
            return List.of(Order.key(kept.id()));
        }
    }

    MatchEntry choose(int id, String json) {
        MatchRequest wish = StrictJson.read(json, MatchRequest.class);
        Lookup chosen = wish.on(find(id).lookup());
        lookups.put(chosen);
        readAgain(chosen.provider());
        return MatchEntry.of(find(id));
    }

    private Lookups.Kept find(int id) {
        return lookups.find(id)
                .orElseThrow(
                        () -> ProblemException.of(Problem.MATCH_NOT_FOUND, Objection.NO_MATCH, id));
    }

    /// A reading that goes on already may be past it; the next one is not.
    private void readAgain(Provider provider) {
        List<Source> sources =
                desk.all().stream().filter(source -> isOf(source.origin(), provider)).toList();
        for (Source source : sources) {
            RunningScan _ = desk.read(source.id());
        }
    }

    private static boolean isOf(Origin origin, Provider provider) {
        return switch (provider) {
            case TMDB -> origin instanceof CatalogueOrigin.Tmdb;
            case TVDB -> origin instanceof CatalogueOrigin.Tvdb;
        };
    }
}
