package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.media.SentPicture;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.api.Views;
import tv.exstream.web.api.WatermarkView;
import tv.exstream.web.api.WatermarksAnswer.WatermarkEntry;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.Fragments;

/// The pages at `/watermarks`: the pictures that lie over programmes, one of them, and what it has of a picture.
@Controller
final class WatermarksPage {
    /// RFC 8246: another picture has another address. Whoever asks is signed in, so that no cache between may send it to others.
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final WatermarkView watermarks;
    private final Views views;
    private final ObjectProvider<ShownTags> tags;

    WatermarksPage(WatermarkView watermarks, Views views, ObjectProvider<ShownTags> tags) {
        this.watermarks = watermarks;
        this.views = views;
        this.tags = tags;
    }

    @GetMapping("/watermarks")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute(
                "watermarks",
                watermarks.all().watermarks().stream().map(WatermarkShown::of).toList());
        return Fragments.of(request, "channel/watermarks", "list");
    }

    @GetMapping("/watermarks/{name}")
    String show(@PathVariable String name, Model model) {
        WatermarkEntry entry = watermarks.one(name);
        WatermarkShown watermark = WatermarkShown.of(entry);
        List<ChannelEntry> all = views.channels().get().channels();
        model.addAttribute("watermark", watermark);
        model.addAttribute("tag", tags.getObject().of(entry));
        model.addAttribute("having", HavingShown.of(entry.channels(), all));
        model.addAttribute("seenOn", SeenOn.of(all, best(entry, watermark)));
        return "channel/watermark";
    }

    /// A channel that has it shows it as viewers see it; one without a logo cannot show that.
    private static Predicate<ChannelEntry> best(WatermarkEntry entry, WatermarkShown watermark) {
        if (!entry.channels().isEmpty()) {
            return channel -> entry.channels().contains(channel.number());
        }
        boolean isLogo = watermark.look().picture().isEmpty();
        return channel -> !isLogo || !channel.logo().isEmpty();
    }

    @GetMapping("/watermarks/pictures/{digest}")
    ResponseEntity<byte[]> picture(@PathVariable String digest) {
        SentPicture picture = watermarks.picture(digest);
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .contentType(MediaType.parseMediaType(picture.format().mediaType()))
                .body(picture.toBytes());
    }
}
