package tv.exstream.job;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.collection.CollectionUser;
import tv.exstream.collection.CollectionUsers;
import tv.exstream.collection.Draws;
import tv.exstream.collection.MediaCollection;
import tv.exstream.json.RulesJson;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartPage;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.schedule.part.Parts;

/// The parts of rules that draw from collections, be it by other parts, whether a channel uses them or not. Thread-safe.
record PartDraws(Parts parts) implements CollectionUsers {
    @Override
    public List<CollectionUser> of(MediaCollection collection) {
        Draws draws = new Draws(collection);
        RulesJson json = new RulesJson(parts::find);
        return Arrays.stream(PartKind.values())
                .flatMap(this::all)
                .filter(part -> isUser(json, part, draws))
                .map(PartDraws::user)
                .toList();
    }

    private Stream<Part> all(PartKind kind) {
        return parts.list(kind, PartQuery.ALL).entries().stream()
                .map(PartPage.Entry::id)
                .flatMap(id -> parts.find(id).stream());
    }

    private static CollectionUser user(Part part) {
        return new CollectionUser(part.id().toString(), part.label().name(), part.toString());
    }

    private static boolean isUser(RulesJson json, Part part, Draws draws) {
        try {
            return json.selections(part).stream().anyMatch(draws::areMadeBy);
        } catch (ProblemException e) {
            return false; // it was valid when it was stored; another release may see it otherwise
        }
    }
}
