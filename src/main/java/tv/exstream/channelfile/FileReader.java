package tv.exstream.channelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Reads what a file has, and says everything that is wrong with its form. Used once and owned by one thread.
final class FileReader {
    private static final Set<String> KEYS =
            Set.of(
                    ChannelExport.FORMAT,
                    "channels",
                    "parts",
                    "collections",
                    "watermarks",
                    "graphics");

    private final Sheet sheet;
    private final Flaws flaws;

    FileReader(Sheet sheet, Flaws flaws) {
        this.sheet = sheet;
        this.flaws = flaws;
    }

    /// What a file has of each kind.
    record Contents(
            List<Wish<CollectionText>> collections,
            List<Wish<PartText>> parts,
            List<Wish<ChannelText>> channels,
            Looks looks) {
        boolean isEmpty() {
            return collections.isEmpty()
                    && parts.isEmpty()
                    && channels.isEmpty()
                    && looks.watermarks().isEmpty()
                    && looks.graphics().isEmpty();
        }
    }

    /// What lies over the picture.
    record Looks(List<Wish<WatermarkText>> watermarks, List<Wish<GraphicText>> graphics) {
        static final Looks NONE = new Looks(List.of(), List.of());
    }

    Contents read() {
        requireForm();
        Contents contents =
                new Contents(
                        wishes("collections", CollectionText.class),
                        wishes("parts", PartText.class),
                        wishes("channels", ChannelText.class),
                        new Looks(
                                wishes("watermarks", WatermarkText.class),
                                wishes("graphics", GraphicText.class)));
        if (contents.isEmpty() && flaws.areNone()) {
            flaws.add("", Complaint.mustHave(Remark.quoted("channels"), Remark.of(Demand.NOTHING)));
        }
        return contents;
    }

    private void requireForm() {
        if (!(sheet.root() instanceof ObjectNode root)) {
            flaws.add(
                    "",
                    Complaint.mustHave(
                            Wanted.suchAs(Demand.KEYS, "channels"), brief(sheet.root())));
            return;
        }
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (!KEYS.contains(entry.getKey())) {
                flaws.add(
                        entry.getKey(),
                        Complaint.of(
                                Demand.MUST_NOT_BE_THERE,
                                String.join(", ", KEYS.stream().sorted().toList())));
            }
        }
        JsonNode version = root.path(ChannelExport.FORMAT);
        if (version.asInt(0) != ChannelExport.VERSION) {
            flaws.add(
                    ChannelExport.FORMAT,
                    Complaint.of(Demand.VERSION_WRONG, ChannelExport.VERSION, brief(version)));
        }
    }

    private <T> List<Wish<T>> wishes(String key, Class<T> type) {
        JsonNode list = sheet.root().path(key);
        if (!(list instanceof ArrayNode)) {
            if (!list.isMissingNode() && !list.isNull()) {
                flaws.add(key, Complaint.mustBe(Wanted.plain(Demand.ANY_LIST), brief(list)));
            }
            return List.of();
        }
        List<Wish<T>> wishes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read(list.get(i), "%s[%d]".formatted(key, i), type, wishes);
        }
        return wishes;
    }

    private <T> void read(JsonNode node, String place, Class<T> type, List<Wish<T>> wishes) {
        try {
            wishes.add(new Wish<>(StrictJson.read(node.toString(), type), place));
        } catch (ProblemException e) {
            flaws.add(place, e);
        }
    }

    private static Remark brief(JsonNode node) {
        String text = node.toString();
        return node.isMissingNode()
                ? Remark.of(Demand.NOTHING)
                : Remark.quoted(text.length() > 100 ? text.substring(0, 100) + "…" : text);
    }
}
