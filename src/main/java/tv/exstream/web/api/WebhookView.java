package tv.exstream.web.api;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tv.exstream.delivery.News;
import tv.exstream.delivery.Told;
import tv.exstream.outbound.Border;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.source.WebAddress;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.DeliveryId;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookId;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.WebhookSettings;
import tv.exstream.webhook.Webhooks;

/// Who is told what happens, and what became of it. Thread-safe.
public final class WebhookView {
    private static final String ORDER = "-id";

    /// More digits than an id has are none.
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,8}");

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final News news;
    private final Rules rules;

    /// What addresses may be told, and where secrets come from.
    ///
    /// @param own tells addresses of this server
    record Rules(Predicate<WebAddress> own, SecureRandom random) {}

    WebhookView(Webhooks webhooks, Deliveries deliveries, News news, Rules rules) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.news = news;
        this.rules = rules;
    }

    public WebhooksAnswer all() {
        return new WebhooksAnswer(
                webhooks.all().stream().map(WebhookEntry::of).toList(), WebhookEntry.ALL);
    }

    /// @throws ProblemException WEBHOOK_NOT_FOUND
    public WebhookEntry entry(String id) {
        return WebhookEntry.of(found(id));
    }

    NewWebhookAnswer add(WebhookRequest wish) {
        WebhookSettings settings = admitted(wish.settings());
        WebhookSecret secret =
                wish.wantedSecret().orElseGet(() -> WebhookSecret.drawn(rules.random()));
        Webhook webhook = webhooks.add(settings, secret);
        return new NewWebhookAnswer(WebhookEntry.of(webhook), secret.text());
    }

    WebhookEntry change(String id, WebhookPatch patch) {
        WebhookId known = found(id).id();
        UnaryOperator<Webhook> change =
                webhook -> webhook.with(admitted(patch.applied(webhook.settings())));
        return WebhookEntry.of(
                patch.wantedSecret()
                        .map(secret -> webhooks.change(known, change, secret))
                        .orElseGet(() -> webhooks.change(known, change)));
    }

    NewWebhookAnswer changeSecret(String id) {
        Webhook webhook = found(id);
        WebhookSecret secret = WebhookSecret.drawn(rules.random());
        webhooks.putSecret(webhook.id(), secret);
        return new NewWebhookAnswer(WebhookEntry.of(webhook), secret.text());
    }

    void remove(String id) {
        if (!webhooks.remove(found(id).id())) {
            throw unknown(id);
        }
    }

    /// @param cursor as the page before answered it; empty for the newest
    public DeliveriesAnswer deliveries(String id, String cursor, int most) {
        return deliveries(id, Deliveries.Filter.ALL, cursor, most);
    }

    DeliveriesAnswer deliveries(String id, Deliveries.Filter wanted, String cursor, int most) {
        Deliveries.Page page = deliveries.page(found(id).id(), wanted, from(cursor), most);
        return new DeliveriesAnswer(
                page.entries().stream().map(DeliveryEntry::of).toList(),
                page.next().stream().mapToObj(WebhookView::text).findFirst());
    }

    /// Tells it something, whatever it wants to hear.
    DeliveryEntry test(String id) {
        Webhook webhook = enabled(id);
        var said = new Told.Test(webhook.settings().name());
        return DeliveryEntry.of(
                deliveries.add(webhook.id(), news.event(EventKind.WEBHOOK_TEST, said)));
    }

    /// Tells it once more what it was told, under the same id.
    DeliveryEntry again(String id, String delivery) {
        Webhook webhook = enabled(id);
        Delivery known =
                Optional.of(delivery)
                        .filter(text -> ID.matcher(text).matches())
                        .flatMap(text -> deliveries.find(new DeliveryId(Integer.parseInt(text))))
                        .filter(each -> each.webhook().equals(webhook.id()))
                        .orElseThrow(() -> unknownDelivery(delivery));
        return DeliveryEntry.of(deliveries.add(webhook.id(), known.event()));
    }

    private WebhookSettings admitted(WebhookSettings settings) {
        WebAddress address = settings.address();
        if (rules.own().test(address)) {
            throw ProblemException.of(Problem.OWN_ADDRESS, Objection.ADDRESS_IS_SELF, address);
        }
        if (Border.isForbidden(address.uri())) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.ADDRESS_INSIDE, address);
        }
        return settings;
    }

    private Webhook enabled(String id) {
        Webhook webhook = found(id);
        if (!webhook.settings().enabled()) {
            throw ProblemException.of(
                    Problem.WEBHOOK_OFF, Objection.WEBHOOK_OFF, webhook.settings().name());
        }
        return webhook;
    }

    private Webhook found(String id) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(text -> webhooks.find(new WebhookId(Integer.parseInt(text))))
                .orElseThrow(() -> unknown(id));
    }

    private static OptionalInt from(String cursor) {
        return Cursor.read(cursor, ORDER)
                .map(known -> OptionalInt.of(Math.clamp(known.number(0), 0, Integer.MAX_VALUE)))
                .orElseGet(OptionalInt::empty);
    }

    private static String text(int id) {
        return new Cursor(ORDER, List.of(Integer.toString(id))).text();
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(Problem.WEBHOOK_NOT_FOUND, Objection.NO_WEBHOOK, id);
    }

    private static ProblemException unknownDelivery(String id) {
        return ProblemException.of(Problem.DELIVERY_NOT_FOUND, Objection.NO_DELIVERY, id);
    }
}
