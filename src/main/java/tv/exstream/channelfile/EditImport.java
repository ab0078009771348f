package tv.exstream.channelfile;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.channel.Channel;
import tv.exstream.json.Exchange;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.schedule.Edit;

/// Changes single places of timelines as a file says. Owned by one thread.
final class EditImport {
    private final Course course;
    private final EditNames names;

    EditImport(Course course, Exchange exchange) {
        this.course = course;
        names = new EditNames(exchange);
    }

    /// @param changes what becomes another is added to it
    void put(Channel channel, Wish<ChannelText> wish, List<String> changes) {
        Optional<List<ObjectNode>> texts = wish.text().edits();
        if (texts.isEmpty()) {
            return;
        }
        List<Edit> edits = read(texts.get(), wish.place() + ".edits");
        boolean isOther =
                Course.checked(() -> course.edits().singles().replace(channel.id(), edits));
        if (isOther) {
            changes.add("edits");
        }
    }

    private List<Edit> read(List<ObjectNode> texts, String place) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            ObjectNode text = texts.get(i);
            String here = "%s[%d]".formatted(place, i);
            course.tried(
                    here,
                    () ->
                            names.read(text, here)
                                    .flatMap(edit -> fitted(edit, here))
                                    .ifPresent(edits::add));
        }
        return edits;
    }

    private Optional<Edit> fitted(Edit edit, String place) {
        return switch (edit) {
            case Edit.Skip skip -> Optional.of(skip);
            case Edit.Pin(Airing airing) -> fitted(airing, place).map(Edit.Pin::new);
            case Edit.Replace(Airing airing, Edit.Skip over) ->
                    fitted(airing, place).map(each -> new Edit.Replace(each, over));
        };
    }

    /// The same film may be shorter here; then it ends where it ends.
    private Optional<Airing> fitted(Airing airing, String place) {
        Duration whole =
                course.stored()
                        .drawn()
                        .items()
                        .find(airing.media())
                        .map(MediaItem::duration)
                        .orElse(Duration.ZERO)
                        .truncatedTo(ChronoUnit.MILLIS);
        Duration most = whole.minus(airing.inPoint());
        if (most.compareTo(Duration.ZERO) <= 0) {
            course.flaws()
                    .addMissing(
                            place + ".airing",
                            Complaint.of(
                                    Demand.MEDIA_TOO_SHORT,
                                    airing.inPoint().toString(),
                                    whole.toString()));
            return Optional.empty();
        }
        return Optional.of(
                airing.length().compareTo(most) > 0
                        ? airing.until(airing.start().plus(most))
                        : airing);
    }
}
