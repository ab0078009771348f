package tv.exstream.web.ui.operate;

import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.json.RecordJson;
import tv.exstream.media.Profile;
import tv.exstream.web.ui.HouseFormat;
import tv.exstream.web.ui.OptionList.Choice;

/// The house formats in which a media item can be tried.
///
/// @param ofChannel whether a channel was chosen
/// @param own that of the channel, else the usual one; where another one is put together, it begins so
/// @param smaller what else the channel has
/// @param house what others often choose
public record FormatsOffered(
        boolean ofChannel, Profile own, List<Choice> smaller, List<HouseFormat> house) {
    public FormatsOffered {
        smaller = List.copyOf(smaller);
        house = List.copyOf(house);
    }

    /// @param number that of a channel; any other text for none
    static FormatsOffered of(List<Channel> channels, String number) {
        Optional<Channel> chosen =
                channels.stream()
                        .filter(channel -> channel.number().toString().equals(number))
                        .findFirst();
        return new FormatsOffered(
                chosen.isPresent(),
                chosen.map(Channel::profile).orElse(Profile.HD_720),
                chosen.map(FormatsOffered::smaller).orElse(List.of()),
                HouseFormat.all());
    }

    private static List<Choice> smaller(Channel channel) {
        return channel.formats().alternatives().stream()
                .map(
                        each ->
                                new Choice(
                                        RecordJson.write(each.profile()),
                                        each.name() + ", " + each.profile()))
                .toList();
    }
}
