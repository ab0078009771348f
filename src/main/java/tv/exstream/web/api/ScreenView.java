package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.json.MergePatch;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Look;
import tv.exstream.screen.Place;
import tv.exstream.screen.Placed;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Screens;
import tv.exstream.screen.ScreensChanged;
import tv.exstream.screen.Visual;
import tv.exstream.screen.Words;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.ScreensAnswer.ScreenEntry;

/// The screens of channels as JSON. Thread-safe.
///
/// @param look of screens that nobody chose
/// @param news is told of every change once it is made
public record ScreenView(
        RequestedChannels requested,
        Screens screens,
        MediaItems media,
        Supplier<Look> look,
        Consumer<ScreensChanged> news) {
    String all(String number) {
        Channel channel = requested.find(number);
        return RecordJson.write(
                new ScreensAnswer(
                        Stream.of(SlateReason.values())
                                .map(reason -> entry(new Place(channel.id(), reason)))
                                .toList()));
    }

    /// One of them as JSON: why it is shown, whether somebody chose it, and what it is.
    ///
    /// @throws ProblemException CHANNEL_NOT_FOUND; INVALID_VALUE when there is no such reason
    public String find(String number, String reason) {
        return RecordJson.write(entry(place(number, reason)));
    }

    /// A reason as it is written in addresses.
    public static String text(SlateReason reason) {
        return ScreensAnswer.text(reason);
    }

    String put(String number, String reason, ScreenRequest wish) {
        Place place = place(number, reason);
        Screen screen = wish.on(look.get().screen(place.reason()));
        screen.words().requireKnown(Words.OF_SCREEN);
        if (screen.sound() instanceof Accompaniment.Music(var item)) {
            requireSound(media.find(item), item.value());
        }
        screens.put(place, screen);
        return told(place);
    }

    String patch(String number, String reason, String json) {
        Screen known = entry(place(number, reason)).screen();
        var whole = ScreenRequest.of(known);
        return put(number, reason, MergePatch.apply(whole, json, ScreenRequest.class));
    }

    /// The picture is seen at once; everything else about the screen stays.
    String putPicture(String number, String reason, byte[] picture) {
        Place place = place(number, reason);
        Screen screen =
                screens.find(place)
                        .map(Placed::screen)
                        .orElseGet(() -> look.get().screen(place.reason()));
        screens.put(
                place, screen.with(new Visual.Picture()), SentPicture.of(picture, Screens.LIMITS));
        return told(place);
    }

    void remove(String number, String reason) {
        Place place = place(number, reason);
        screens.remove(place);
        news.accept(new ScreensChanged(place.channel()));
    }

    private static void requireSound(Optional<MediaItem> item, long id) {
        if (item.isEmpty()) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_ITEM, id);
        }
        if (item.get().file().audio().isEmpty()) {
            throw ProblemException.mustBe("sound.item", plain(Demand.ONE_HEARD), id);
        }
    }

    private String told(Place place) {
        news.accept(new ScreensChanged(place.channel()));
        return RecordJson.write(entry(place));
    }

    private ScreenEntry entry(Place place) {
        Optional<Screen> chosen = screens.find(place).map(Placed::screen);
        return new ScreenEntry(
                ScreensAnswer.text(place.reason()),
                chosen.isPresent(),
                chosen.orElseGet(() -> look.get().screen(place.reason())));
    }

    private Place place(String number, String reason) {
        return new Place(requested.find(number).id(), ScreensAnswer.reason(reason));
    }
}
