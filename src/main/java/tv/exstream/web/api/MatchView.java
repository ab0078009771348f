package tv.exstream.web.api;

import java.util.List;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookup.State;
import tv.exstream.describe.Lookups;
import tv.exstream.describe.Provider;
import tv.exstream.json.StrictJson;
import tv.exstream.library.RunningScan;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.web.api.MatchesAnswer.MatchEntry;

/// What was looked for in catalogues, over the interface. Thread-safe.
public record MatchView(Lookups lookups, SourceDesk desk) {
    public MatchesAnswer list(State state, int offset, int limit) {
        return list(state, ListPart.at(offset, limit));
    }

    MatchesAnswer list(State state, ListPart part) {
        var some = part.read(new ById(lookups, state));
        return new MatchesAnswer(
                lookups.count(state),
                some.entries().stream().map(MatchEntry::of).toList(),
                some.next());
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
            return List.of(Integer.toString(kept.id()));
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
                        () ->
                                new ProblemException(
                                        Problem.MATCH_NOT_FOUND, "no match has the id " + id));
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
