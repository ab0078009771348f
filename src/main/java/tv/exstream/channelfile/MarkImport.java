package tv.exstream.channelfile;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.Logos;
import tv.exstream.channelfile.FileReader.Looks;
import tv.exstream.channelfile.Imported.Entry;
import tv.exstream.channelfile.Imported.Outcome;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsChanged;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksChanged;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Makes and changes the watermarks and graphics of a file. Owned by one thread.
final class MarkImport {
    private final Course course;
    private final Watermarks watermarks;
    private final Graphics graphics;

    MarkImport(Course course) {
        this.course = course;
        watermarks = course.stored().looks().watermarks();
        graphics = course.stored().looks().graphics();
    }

    void run(Looks looks) {
        Set<String> marks = new HashSet<>();
        for (Wish<WatermarkText> wish : looks.watermarks()) {
            course.tried(
                    wish.place(),
                    () -> {
                        requireOnce(wish.text().name(), marks);
                        look(wish).ifPresent(look -> put(wish.text().name(), look));
                    });
        }
        Set<String> words = new HashSet<>();
        for (Wish<GraphicText> wish : looks.graphics()) {
            course.tried(
                    wish.place(),
                    () -> {
                        requireOnce(wish.text().name(), words);
                        put(wish.text());
                    });
        }
    }

    private static void requireOnce(String name, Set<String> seen) {
        if (!seen.add(name)) {
            throw refused(Demand.IN_FILE_TWICE, "name", name);
        }
    }

    /// Empty when its picture is neither in the file nor here.
    private Optional<Watermark> look(Wish<WatermarkText> wish) {
        Watermark look = wish.text().look();
        if (wish.text().picture().isPresent()) {
            return Optional.of(with(look, picture(wish.text().picture().get())));
        }
        if (!look.picture().isEmpty() && watermarks.picture(look.picture()).isEmpty()) {
            course.flaws()
                    .addMissing(
                            wish.place() + ".look.picture",
                            Complaint.of(Demand.PICTURE_NOWHERE, look.picture()));
            return Optional.empty();
        }
        return Optional.of(look);
    }

    /// Answers the digest.
    private String picture(String base64) {
        SentPicture picture = SentPicture.of(bytes(base64), Logos.LIMITS);
        String digest = picture.digest();
        return watermarks.picture(digest).isPresent() ? digest : watermarks.addPicture(picture);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw refused(Demand.VALUE_WRONG, "picture", "Base64", String.valueOf(e.getMessage()));
        }
    }

    private static Watermark with(Watermark look, String picture) {
        return new Watermark(picture, look.spot(), look.opacity(), look.onFillers(), look.timing());
    }

    private void put(String name, Watermark look) {
        Watermarks.Named named = Course.checked(() -> new Watermarks.Named(name, look));
        Optional<Watermark> before =
                watermarks.all().stream()
                        .filter(each -> each.name().equals(name))
                        .map(Watermarks.Named::watermark)
                        .findFirst();
        note("watermark", name, before, look);
        if (!before.equals(Optional.of(look))) {
            watermarks.put(named);
            course.tell(new WatermarksChanged());
        }
    }

    private void put(GraphicText text) {
        Graphics.Named named = Course.checked(() -> new Graphics.Named(text.name(), text.look()));
        Optional<Graphic> before =
                graphics.all().stream()
                        .filter(each -> each.name().equals(text.name()))
                        .map(Graphics.Named::graphic)
                        .findFirst();
        note("graphic", text.name(), before, text.look());
        if (!before.equals(Optional.of(text.look()))) {
            graphics.put(named);
            course.tell(new GraphicsChanged());
        }
    }

    private void note(String kind, String name, Optional<?> before, Object after) {
        boolean isSame = before.isPresent() && before.get().equals(after);
        Outcome outcome = before.isEmpty() ? Outcome.MADE : isSame ? Outcome.LEFT : Outcome.CHANGED;
        List<String> changes = outcome == Outcome.CHANGED ? List.of("look") : List.of();
        course.note(new Entry(kind, name, name, outcome, changes));
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}
