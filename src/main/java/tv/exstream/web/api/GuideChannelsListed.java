package tv.exstream.web.api;

import java.util.List;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.library.iptv.SubscriptionDesk;
import tv.exstream.source.SourceId;

/// Channels of guides that have a text in their id or names, by guide and id.
record GuideChannelsListed(SubscriptionDesk desk, String text)
        implements ListPart.Listed<GuideChannel> {
    @Override
    public String order() {
        return "guide channels";
    }

    /// Always from the beginning: nobody leaves some out.
    @Override
    public List<GuideChannel> from(int offset, int most) {
        return desk.guideChannels(text, most);
    }

    @Override
    public List<GuideChannel> behind(Cursor last, int most) {
        int source = last.key(0, Integer::parseInt);
        int number = last.key(1, Integer::parseInt);
        GuideChannel.Key key =
                last.key(
                        2,
                        id -> new GuideChannel.Key(new GuideId(new SourceId(source), number), id));
        return desk.guideChannels(text, key, most);
    }

    @Override
    public List<String> keys(GuideChannel channel) {
        GuideId guide = channel.key().guide();
        return List.of(
                Integer.toString(guide.source().value()),
                Integer.toString(guide.number()),
                channel.key().id());
    }
}
