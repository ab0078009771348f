package tv.exstream.pick;

import tv.exstream.channel.Channel;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;
import tv.exstream.rendition.Treatment;
import tv.exstream.rendition.Treatments;

/// Treats airings as their channels prefer. Thread-safe.
public final class PickedTreatments implements Treatments {
    private final HeldPreferences preferences;

    public PickedTreatments(HeldPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public Treatment of(Channel channel, Airing airing, MediaItem item) {
        if (item.isLive()) {
            return Treatment.speaking(
                    preferences.at(channel.id(), airing.start()).audio().languages());
        }
        MediaFile file = item.file();
        // Most files leave no choice, and the airings of two weeks are asked for at once.
        return file.audio().size() < 2 && file.subtitles().isEmpty()
                ? Treatment.plain(file)
                : StreamPicker.pick(
                                item,
                                preferences.at(channel.id(), airing.start()),
                                Situation.of(channel, airing))
                        .treatment();
    }

    @Override
    public long version() {
        return preferences.version();
    }
}
