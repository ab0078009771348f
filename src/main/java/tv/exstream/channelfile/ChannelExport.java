package tv.exstream.channelfile;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.job.RuleEdits;
import tv.exstream.json.RecordJson;
import tv.exstream.overlay.Watermarks;
import tv.exstream.pick.PreferenceHistory;
import tv.exstream.pick.Preferences;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.yaml.YamlForm;

/// Writes channels as a file: all that people set, the parts and collections that belong to it, no numbers of this server and no secrets.
/// Thread-safe.
public final class ChannelExport {
    /// The version of the form.
    static final int VERSION = 1;

    static final String FORMAT = "exstreamtv";

    private static final String HEAD =
            "# Channels of EXStreamTV. What is read from here is described in docs/channel-files.md.\n";

    private final Stored stored;
    private final RuleEdits.Beginning rules;
    private final InstantSource clock;

    public ChannelExport(Stored stored, RuleEdits.Beginning rules, InstantSource clock) {
        this.stored = stored;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param channels in the order in which they are written
    public String write(List<Channel> channels) {
        LooksExport looks = new LooksExport(stored.looks());
        Written written = new Written(stored, stored.drawn().media(clock), looks);
        RuleEdits edits = rules.begin();
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put(FORMAT, VERSION);
        ArrayNode list = file.putArray("channels");
        Assigned assigned = Assigned.of(stored.looks());
        channels.forEach(channel -> list.add(channel(channel, edits, written, assigned)));
        written.complete();
        ArrayNode parts = file.putArray("parts");
        written.parts().forEach(parts::add);
        ArrayNode collections = file.putArray("collections");
        written.collections().forEach(collections::add);
        looks.writeTo(file);
        return HEAD + YamlForm.write(file);
    }

    /// What lies over all channels.
    private record Assigned(
            Map<ChannelId, String> watermarks, Map<ChannelId, List<String>> graphics) {
        static Assigned of(Stored.Looks looks) {
            return new Assigned(looks.watermarks().ofChannels(), looks.graphics().ofChannels());
        }
    }

    private ObjectNode channel(
            Channel channel, RuleEdits edits, Written written, Assigned assigned) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("number", channel.number().toString());
        node.put("name", channel.name());
        node.put("zone", channel.zone().getId());
        node.put("group", channel.listing().group());
        node.put("hidden", channel.listing().hidden());
        node.set("profile", RecordJson.shown(channel.formats().main()));
        node.set("alternatives", RecordJson.shown(channel.formats().alternatives()));
        looks(channel, node, assigned);
        written.looks().note(node);
        rules(channel, edits)
                .ifPresent(
                        rules -> {
                            JsonNode named = written.rules(rules);
                            NamedInQueries.in(named).forEach(written::note);
                            node.set("schedule", named);
                            edits(edits.singles().coming(channel.id()), written, node);
                        });
        return node;
    }

    /// What was changed by hand belongs to rules: there is nothing to change in what a script plans.
    private static void edits(List<Edit> made, Written written, ObjectNode node) {
        if (!made.isEmpty()) {
            ArrayNode list = node.putArray("edits");
            made.forEach(edit -> list.add(written.edit(edit)));
        }
    }

    private void looks(Channel channel, ObjectNode node, Assigned assigned) {
        Optional<JsonNode> streams =
                stored.looks()
                        .streams()
                        .own(channel.id())
                        .map(PreferenceHistory.Since::preferences)
                        .filter(own -> !own.equals(Preferences.PLAIN))
                        .map(RecordJson::shown);
        node.set("streams", streams.orElseGet(JsonNodeFactory.instance::objectNode));
        node.put("watermark", assigned.watermarks().getOrDefault(channel.id(), Watermarks.DEFAULT));
        ArrayNode graphics = node.putArray("graphics");
        assigned.graphics().getOrDefault(channel.id(), List.of()).forEach(graphics::add);
    }

    /// A script plans by itself; what it plans is not written in rules.
    private static Optional<String> rules(Channel channel, RuleEdits edits) {
        return edits.rules(channel)
                .filter(rules -> !(rules instanceof ScriptSchedule))
                .flatMap(_ -> edits.written(channel));
    }
}
