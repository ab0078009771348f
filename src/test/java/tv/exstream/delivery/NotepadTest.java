package tv.exstream.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.WebAddress;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.DeliveryId;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.InMemoryDeliveries;
import tv.exstream.webhook.InMemoryWebhooks;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookId;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.WebhookSettings;
import tv.exstream.webhook.Webhooks;

class NotepadTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Webhooks webhooks = new InMemoryWebhooks();
    private final SometimesBusy deliveries = new SometimesBusy(new InMemoryDeliveries(webhooks));
    private final Notepad notepad = new Notepad(webhooks, deliveries);
    private final News news = new News(() -> NOON, new SecureRandom());

    @Test
    void whatCannotBeNotedIsNotedLaterAndNothingTwice() {
        Webhook one = webhook();
        Webhook two = webhook();
        Event first = event();
        Event second = event();
        notepad.take(List.of(first, second));
        deliveries.until = 1;

        assertThatThrownBy(notepad::note).isInstanceOf(ProblemException.class);
        deliveries.until = Integer.MAX_VALUE;
        notepad.note();
        notepad.note();

        assertThat(noted(one)).containsExactly(second, first);
        assertThat(noted(two)).containsExactly(second, first);
    }

    @Test
    void whoIsRemovedMeanwhileKeepsNothingFromOthers() {
        Webhook gone = webhook();
        Webhook stays = webhook();
        Event event = event();
        notepad.take(List.of(event));
        deliveries.until = 0;
        assertThatThrownBy(notepad::note).isInstanceOf(ProblemException.class);

        assertThat(webhooks.remove(gone.id())).isTrue();
        deliveries.until = Integer.MAX_VALUE;
        notepad.note();

        assertThat(noted(stays)).containsExactly(event);
    }

    private Event event() {
        return news.event(EventKind.SESSION_BEGAN, new Told.Mended("x"));
    }

    private List<Event> noted(Webhook webhook) {
        return deliveries
                .page(webhook.id(), Deliveries.Filter.ALL, OptionalInt.empty(), 99)
                .entries()
                .stream()
                .map(Delivery::event)
                .toList();
    }

    private Webhook webhook() {
        return webhooks.add(
                new WebhookSettings(
                        "Bot",
                        new WebAddress("http://bot.example/"),
                        EnumSet.of(EventKind.SESSION_BEGAN),
                        true),
                WebhookSecret.drawn(new SecureRandom()));
    }

    /// Finds the database busy once it has taken so many.
    private static final class SometimesBusy implements Deliveries {
        private final Deliveries all;
        private int taken;
        private int until = Integer.MAX_VALUE;

        SometimesBusy(Deliveries all) {
            this.all = all;
        }

        @Override
        public Delivery add(WebhookId webhook, Event event) {
            if (taken >= until) {
                throw new ProblemException(Problem.DATABASE_BUSY, "the database is busy");
            }
            taken++;
            return all.add(webhook, event);
        }

        @Override
        public List<WebhookId> awaited(Instant now) {
            return all.awaited(now);
        }

        @Override
        public List<Delivery> due(WebhookId webhook, Instant now, int most) {
            return all.due(webhook, now, most);
        }

        @Override
        public Optional<Delivery> find(DeliveryId id) {
            return all.find(id);
        }

        @Override
        public void keep(Delivery delivery) {
            all.keep(delivery);
        }

        @Override
        public Page page(WebhookId webhook, Filter wanted, OptionalInt cursor, int most) {
            return all.page(webhook, wanted, cursor, most);
        }

        @Override
        public int cut(Instant before, int most) {
            return all.cut(before, most);
        }
    }
}
