// A content admin's morning. Usage: node out/morning.js ADDRESS ADMINS-TOKEN
import { after, client, equal, must } from "./client.js";

const subject = must(
  await client.POST("/api/content/subjects", { body: { title: "Oceanography" } }),
);
const topic = must(
  await client.POST("/api/content/topics", { body: { subjectId: subject.id, title: "Tides" } }),
);
const form = {
  type: "mcq" as const,
  text: "What makes the tydes?",
  choices: ["The wind", "The Moon and the Sun"],
  answer: 1,
  tags: ["tides"],
};
const added = await client.POST("/api/content/questions", { body: { topicId: topic.id, ...form } });
const { id } = must(added);
const params = { path: { id } };

// A draft is found by its words, seen whole, and validated.
const drafts = must(
  await client.GET("/api/content/questions", {
    params: {
      query: { subjectId: subject.id, state: "draft,rejected", q: "tydes" },
      header: after(added),
    },
  }),
);
equal(drafts.items[0]?.id, id);
const validated = await client.POST("/api/content/questions/{id}/validation", {
  params,
  body: { reason: "It was checked." },
});
must(validated);

// A typo is mended, and what was valid stays valid. Who has seen what it was before is told so.
const seen = await client.GET("/api/content/questions/{id}", { params });
equal(must(seen).state, "validated");
const header = { "If-Match": seen.response.headers.get("ETag") ?? "" };
const mended = { ...form, text: "What makes the tides?", keepsState: true };
must(
  await client.PUT("/api/content/questions/{id}", { params: { ...params, header }, body: mended }),
);
const late = await client.PUT("/api/content/questions/{id}", {
  params: { ...params, header },
  body: { ...form, text: "What makes the tide?" },
});
equal(late.response.status, 412);
const whole = must(await client.GET("/api/content/questions/{id}", { params }));
equal(whole.text, mended.text);
equal(whole.state, "validated");

// What was retired by mistake comes back as a draft.
must(await client.POST("/api/content/questions/{id}/retirement", { params }));
const restored = await client.POST("/api/content/questions/{id}/restoration", { params });
const again = must(
  await client.GET("/api/content/questions", {
    params: { query: { tag: "tides", state: "draft" }, header: after(restored) },
  }),
);
equal(again.items[0]?.id, id);

// Who did what to it, and what was there before, is told by the log.
const history = must(
  await client.GET("/api/content/questions/{id}/history", {
    params: { ...params, header: after(restored) },
  }),
);
const mending = history.items.flatMap((item) => item.changes).find(({ field }) => field === "text");
equal(mending?.before, form.text);
equal(mending?.after, mended.text);
const tags = must(
  await client.GET("/api/content/tags", { params: { query: { subjectId: subject.id } } }),
);
equal(tags.items[0]?.questions, 1);
const decks = must(
  await client.GET("/api/content/decks", {
    params: { query: { subjectId: subject.id, q: "whales" } },
  }),
);
equal(decks.items.length, 0);
equal(decks.partial, false);

// A subject gets another title, and is found by it.
must(
  await client.PUT("/api/content/subjects/{id}", {
    params: { path: { id: subject.id } },
    body: { title: "Oceans" },
  }),
);
const renamed = must(
  await client.GET("/api/content/subjects/{id}", { params: { path: { id: subject.id } } }),
);
equal(renamed.title, "Oceans");

// What lies in the wrong topic is moved, and counts where it is.
const currents = must(
  await client.POST("/api/content/topics", { body: { subjectId: subject.id, title: "Currents" } }),
);
const moved = await client.POST("/api/content/questions/{id}/move", {
  params,
  body: { topicId: currents.id },
});
must(moved);
const inCurrents = must(
  await client.GET("/api/content/questions", {
    params: { query: { topicId: currents.id }, header: after(moved) },
  }),
);
equal(inCurrents.items[0]?.id, id);

// A topic that still holds something says how much; once it is empty it is retired, and in no list.
const full = await client.POST("/api/content/topics/{id}/retirement", {
  params: { path: { id: currents.id } },
});
equal(full.response.status, 409);
equal(full.error?.code, "topic.holds-content");
equal(full.error?.holds?.questions, 1);
must(await client.POST("/api/content/questions/{id}/retirement", { params }));
const emptied = await client.POST("/api/content/topics/{id}/retirement", {
  params: { path: { id: currents.id } },
  body: { reason: "Taught no more" },
});
must(emptied);
const topics = must(
  await client.GET("/api/subjects/{id}/topics", {
    params: { path: { id: subject.id }, header: after(emptied) },
  }),
);
equal(
  topics.items.some((topic) => topic.id === currents.id),
  false,
);
const gone = must(
  await client.GET("/api/content/topics/{id}", { params: { path: { id: currents.id } } }),
);
equal(gone.retired, true);
