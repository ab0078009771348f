package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.json.StrictJson;
import tv.exstream.media.Profile;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.web.api.FillerTrialAnswer.FillerClip;
import tv.exstream.web.api.FillerTrialAnswer.FillerPool;
import tv.exstream.web.api.PartsAnswer.PartEntry;

/// Fillers that channels share: what is in them, and what they would show. Thread-safe.
public final class FillerView {
    /// Of no channel: the rules of a trial are those of nobody.
    private static final ChannelId NOBODY = new ChannelId(Long.MAX_VALUE);

    private static final int HOURS = 1;

    private final PartView parts;
    private final ScheduleView schedules;
    private final Holdings holdings;
    private final FillerPools pools;

    FillerView(PartView parts, ScheduleView schedules, Holdings holdings) {
        this.parts = parts;
        this.schedules = schedules;
        this.holdings = holdings;
        pools = new FillerPools(holdings);
    }

    /// Fillers of a list.
    ///
    /// @param total how many there are like that
    public record Fillers(int total, List<Filler> fillers) {
        public Fillers {
            fillers = List.copyOf(fillers);
        }
    }

    /// A filler and what is in it.
    public record Filler(PartEntry part, List<FillerPool> pools) {
        public Filler {
            pools = List.copyOf(pools);
        }
    }

    /// Some of those whose name has a text in it, by name.
    public Fillers list(String name, int from, int most) {
        PartQuery query = new PartQuery(Optional.empty(), name, from, most);
        PartsAnswer found = parts.list(PartKind.FILLER, query);
        return new Fillers(found.total(), found.parts().stream().map(this::filler).toList());
    }

    private Filler filler(PartEntry entry) {
        String content = find(entry.id()).content().toString();
        return new Filler(entry, pools.of(content, FillerView::read));
    }

    /// One as it was written, and who uses it.
    ///
    /// @throws tv.exstream.problem.ProblemException PART_NOT_FOUND
    public PartAnswer find(long id) {
        return parts.find(PartView.id(PartKind.FILLER.plural(), id));
    }

    /// What a filler has and would show; nothing is kept.
    ///
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE with the place
    FillerTrialAnswer trial(ObjectNode content) {
        return new FillerTrialAnswer(pools.of(read(content.toString())), hour(content));
    }

    private static FillerPreset read(String content) {
        return StrictJson.read(content, FillerPreset.class);
    }

    private List<FillerClip> hour(ObjectNode content) {
        Channel channel = nobody();
        PreviewAnswer preview =
                schedules.preview(channel, rules(content).toString(), HOURS, PreviewPart.USUAL);
        Instant from = preview.from();
        return preview.airings().stream().map(airing -> clip(airing, from)).toList();
    }

    private Channel nobody() {
        return new Channel(
                NOBODY,
                new ChannelNumber(1, 0),
                "trial",
                Instant.EPOCH,
                holdings.zone(),
                Profile.HD_720);
    }

    /// Nothing but the filler, all day.
    private static ObjectNode rules(JsonNode content) {
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        rules.put("type", "time-slots").put("seed", 0);
        ObjectNode slot = rules.putArray("slots").addObject();
        slot.put("name", "filler").put("start", "00:00");
        slot.putObject("showing").put("type", "clips").set("preset", content);
        return rules;
    }

    private static FillerClip clip(AiringEntry airing, Instant from) {
        return new FillerClip(
                airing.title(),
                Duration.between(from, airing.start()).toSeconds(),
                Duration.between(airing.start(), airing.finish()).toSeconds(),
                airing.why());
    }
}
