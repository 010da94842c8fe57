// A learner's day, as a front end goes through it. Usage: node out/day.js ADDRESS LEARNERS-TOKEN
import type { components } from "./api.js";
import { after, awaited, client, equal, must, told } from "./client.js";

type Item = components["schemas"]["ItemView"];
type Question = components["schemas"]["QuizQuestionView"];

const subject = await awaited(async () => {
  const lessons = must(await client.GET("/api/lessons"));
  const subjects = must(await client.GET("/api/subjects"));
  return lessons.items.length < 2 ? undefined : subjects.items[0];
});

// Who listens is told what has changed, by ids, while the day goes on.
const live = must(await client.GET("/api/live", { parseAs: "stream" }));

// The day is planned for what is studied, and is as long as its learner has minutes.
const settled = await client.PUT("/api/learner", {
  body: {
    timeZone: "Asia/Kathmandu",
    minutesPerDay: 60,
    subjects: [{ subjectId: subject.id, weight: 5 }],
  },
});
const plan = await today(after(settled));
equal(plan.state, "ready");
equal([...new Set(plan.items.map((item) => item.kind))].sort().join(), "cards,lesson,quiz");

let reviews = 0;
for (const item of plan.items) {
  equal(item.state, "open");
  await worked(item);
}

// What was asked for is done, and nobody had to say so.
const evening = await today(after(await undone()));
equal(evening.items.map((item) => item.state).join(), plan.items.map(() => "completed").join());
for (const item of evening.items) {
  equal(item.done, item.total);
}
equal(evening.state, "completed");
await told(live, "plan", "item", "test", "deck");

// Who has time left has the day planned again: what is done stays.
const asked = await client.POST("/api/daily-plan/today/revision", {
  body: { reason: "There is an hour more." },
});
const header = after(asked);
const night = await awaited(async () => {
  const read = must(await client.GET("/api/daily-plan/today", { params: { header } }));
  return read.state === "generating" || read.revising ? undefined : read;
});
const kept = new Set(night.items.map((item) => item.id));
equal(evening.items.every((item) => kept.has(item.id)), true);

const days = must(await client.GET("/api/activity/days"));
equal(days.streak.current, 1);
equal(days.items.length, 1);
equal(days.items[0]?.reviews, reviews);

const progress = must(
  await client.GET("/api/progress", { params: { query: { subjectId: subject.id } } }),
);
equal(progress.items[0]?.subjectTitle, subject.title);

const past = must(
  await client.GET("/api/past-tests", {
    params: { query: { mode: "timed", subjectId: subject.id } },
  }),
);
equal(past.total, plan.items.filter((item) => item.kind === "quiz").length);
equal(past.next, null);

const refused = await client.POST("/api/quizzes", { body: { count: 0 } });
equal(refused.error?.code, "input.invalid");
equal(refused.error?.errors?.[0]?.code, "input.out-of-range");

// What is there of a plan is told apart by its state.
async function today(header: { "Daybreak-Min-Position": number }) {
  return awaited(async () => {
    const read = must(await client.GET("/api/daily-plan/today", { params: { header } }));
    return read.state === "generating" ? undefined : read;
  });
}

async function worked(item: Item) {
  switch (item.kind) {
    case "cards":
      return studied(item);
    case "quiz":
      return answered(item);
    case "lesson":
      return read(item);
  }
}

async function studied(item: Item) {
  const queue = must(
    await client.GET("/api/study-queue", {
      params: { query: { planItemId: item.id, limit: 100, newLimit: 100 } },
    }),
  );
  equal(queue.items.length, item.total);
  for (const { flashcard, next } of queue.items) {
    const review = must(
      await client.POST("/api/flashcards/{id}/reviews", {
        params: { path: { id: flashcard.id } },
        body: { rating: "good", millis: 4000 },
      }),
    );
    equal(Date.parse(review.dueAt) >= Date.parse(next.hard), true);
    reviews++;
  }
}

// A finger slipped: the last review is taken back, and given again.
async function undone() {
  const item = plan.items.find((each) => each.kind === "cards");
  const id = item?.refIds.at(-1);
  if (id === undefined) {
    throw new Error("There are no cards in the plan");
  }
  const params = { path: { id } };
  must(
    await client.POST("/api/flashcards/{id}/reviews", {
      params,
      body: { rating: "again", millis: 900 },
    }),
  );
  return client.DELETE("/api/flashcards/{id}/reviews/latest", { params });
}

async function answered(item: Item) {
  const quiz = must(
    await client.POST("/api/quizzes", {
      body: { topicIds: item.refIds, count: item.questionCount ?? 1 },
    }),
  );
  const test = must(
    await client.POST("/api/tests", {
      body: { title: item.title, mode: "timed", quizId: quiz.quizId, timeLimitSeconds: 600 },
    }),
  );
  for (const question of quiz.questions) {
    must(
      await client.POST("/api/tests/{id}/answers", {
        params: { path: { id: test.id }, header: { "Idempotency-Key": question.id } },
        body: { questionId: question.id, answer: guess(question), millis: 4000 },
      }),
    );
  }
  const completion = must(
    await client.POST("/api/tests/{id}/completion", { params: { path: { id: test.id } } }),
  );
  equal(completion.answered, quiz.questions.length);
}

function guess(question: Question) {
  return question.type === "mcq" ? 0 : "words";
}

async function read(item: Item) {
  for (const id of item.refIds) {
    const lesson = must(await client.GET("/api/lessons/{id}", { params: { path: { id } } }));
    equal(lesson.state, "new");
    must(
      await client.POST("/api/lessons/{id}/progress", {
        params: { path: { id } },
        body: { percent: 100 },
      }),
    );
  }
}
