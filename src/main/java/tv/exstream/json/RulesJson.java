package tv.exstream.json;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.collection.Selection;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.Rules;

/// Reads rules that may use parts, and parts. Thread-safe when the parts are.
public final class RulesJson {
    private static final String SEED = "seed";

    /// The variants of a source that are made of several things; every other is shorter than its use.
    private static final List<String> PLAYLISTS = List.of("marathon", "playlist");

    private final Function<PartId, Optional<Part>> parts;

    /// @param parts those that may be used
    public RulesJson(Function<PartId, Optional<Part>> parts) {
        this.parts = parts;
    }

    /// The rules of a channel.
    ///
    /// @param seed that of rules which say none
    /// @throws ProblemException INVALID_VALUE with the place
    public Rules rules(String json, long seed) {
        ObjectNode tree = StrictJson.object(json);
        String written = tree.toString();
        ObjectNode seeded = StrictJson.innermost(tree);
        JsonNode own = seeded.has(Expansion.USE) ? seeded.remove(SEED) : seeded.get(SEED);
        Origins origins = Origins.ofRules();
        Expansion expansion = new Expansion(parts, origins);
        ObjectNode rules = expansion.expand(tree);
        StrictJson.innermost(rules).set(SEED, own == null ? rules.numberNode(seed) : own);
        Schedule schedule = StrictJson.read(rules, Schedule.class, origins);
        return new Rules(written, expansion.uses(), schedule);
    }

    /// The parts that a part names.
    ///
    /// @throws ProblemException INVALID_VALUE with the place, when rules that use nothing but this part cannot be carried out
    public Set<PartId> uses(Part part) {
        return trial(part).uses();
    }

    /// What rules that use nothing but this part draw from.
    ///
    /// @throws ProblemException as [#uses]
    public Set<Selection> selections(Part part) {
        return trial(part).schedule().program(ZoneOffset.UTC).selections();
    }

    private Rules trial(Part part) {
        requireContent(part.id().kind(), StrictJson.object(part.content()));
        Origins origins = Origins.ofTrial(part.id());
        Expansion expansion =
                new Expansion(
                        id -> id.equals(part.id()) ? Optional.of(part) : parts.apply(id), origins);
        ObjectNode rules = expansion.expand(StrictJson.object(Trials.of(part.id())));
        StrictJson.innermost(rules).put(SEED, 0);
        Schedule schedule = StrictJson.read(rules, Schedule.class, origins);
        requireProgram(schedule);
        return new Rules("", expansion.uses(), schedule);
    }

    private static void requireContent(PartKind kind, ObjectNode content) {
        ObjectNode innermost = StrictJson.innermost(content);
        for (String foreign : PartPlaces.foreign(kind)) {
            if (innermost.has(foreign)) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        Remark.of(
                                Demand.FOREIGN_MEMBER,
                                Origins.within(Origins.CONTENT, foreign),
                                JsonFault.text(innermost.get(foreign))));
            }
        }
        JsonNode type = content.path(Variants.PROPERTY);
        boolean isPlaylist = PLAYLISTS.contains(type.asString(""));
        if (kind == PartKind.PLAYLIST && !isPlaylist && !content.has(Expansion.USE)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    JsonFault.wrong(
                            Origins.within(Origins.CONTENT, Variants.PROPERTY),
                            JsonFault.oneOf(PLAYLISTS),
                            type));
        }
    }

    private static void requireProgram(Schedule schedule) {
        try {
            Program _ = schedule.program(ZoneOffset.UTC);
        } catch (IllegalArgumentException e) {
            throw ProblemException.within(Origins.CONTENT, e);
        }
    }
}
