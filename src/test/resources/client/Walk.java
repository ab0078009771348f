package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import tv.exstream.web.client.ClientCalls.Refused;

/// What somebody does who knows the interface from its document alone. Compiled by the test that uses it, with the client that is made of
/// the document.
public final class Walk implements Consumer<Object> {
    @Override
    public void accept(Object client) {
        Api api = (Api) client;
        channels(api);
        guide(api);
        media(api);
        settings(api);
        accounts(api);
        webhooks(api);
    }

    private static void channels(Api api) {
        Api.ChannelEntry made =
                api.addChannel(
                        new Api.ChannelRequest(null, "Walks", null, "Walk", "901", null, null));
        assertThat(made.number()).isEqualTo("901");
        Api.ChannelEntry changed =
                api.changeChannel(
                        "901", new Api.ChannelPatch(null, "", null, "Stroll", null, null));
        assertThat(changed.name()).isEqualTo("Stroll");
        assertThat(api.channel("901")).isEqualTo(changed);
        assertThat(api.channels(null, null, null, null, "5", null, null).channels())
                .isNotEmpty()
                .allMatch(channel -> channel.id() > 0);
        assertThat(api.removeChannel("901")).isNull();
        assertThatThrownBy(() -> api.channel("901"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.code + e.status).isEqualTo("CHANNEL_NOT_FOUND404"));
    }

    private static void guide(Api api) {
        Api.GuideAnswer guide = api.guide(null, "6", null, "0", "5");
        assertThat(guide.from()).isBefore(guide.to());
        assertThat(guide.channels()).hasSize(5);
        assertThat(api.now(null).channels()).isNotEmpty();
        assertThat(api.findProgrammes("harbour", null, null, null, "3").programmes()).hasSize(3);
    }

    private static void media(Api api) {
        Api.MediaAnswer media = api.media("", null, "10", null, "-added");
        assertThat(media.items()).hasSizeLessThanOrEqualTo(10);
        for (Api.MediaEntry item : media.items()) {
            assertThat(api.mediaItem(item.id()).item().id()).isEqualTo(item.id());
        }
        Api.CollectionsAnswer collections = api.collections(null, null, null, null, null, null);
        assertThat(collections.total()).isGreaterThanOrEqualTo(0);
    }

    private static void settings(Api api) {
        List<Api.SettingEntry> settings = api.settings().settings();
        assertThat(settings).extracting(Api.SettingEntry::key).contains("guide.ahead");
    }

    private static void accounts(Api api) {
        Api.AccountEntry made =
                api.addAccount(new Api.AccountRequest(null, "en", "walker", null, "VIEWER"));
        String id = made.id().toString();
        Api.AccountEntry changed =
                api.changeAccount(id, new Api.AccountPatch(null, true, null, null, null));
        assertThat(changed.disabled()).isTrue();
        assertThat(api.accounts(null, null, null, null, null, null, null).accounts()).contains(changed);
        assertThat(api.removeAccount(id)).isNull();
    }

    private static void webhooks(Api api) {
        Api.NewWebhookAnswer made =
                api.addWebhook(
                        new Api.WebhookRequest(
                                "http://127.0.0.1:9/",
                                false,
                                List.of("scan.finished"),
                                "Walk",
                                null));
        assertThat(made.secret()).startsWith("whsec_");
        assertThat(api.webhooks().webhooks()).contains(made.webhook());
        String id = made.webhook().id().toString();
        assertThat(api.deliveries(id, null, null, null, null).deliveries()).isEmpty();
        assertThatThrownBy(() -> api.testWebhook(id)).hasMessageContaining("WEBHOOK_OFF");
        assertThat(api.removeWebhook(id)).isNull();
    }
}
