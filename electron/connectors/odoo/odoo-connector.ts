/** Odoo's CRM as a source: leads, opportunities, what was written and agreed with them, people and campaigns. */
import { createHash } from 'node:crypto';
import { createRateBudget } from '../rate-budget.ts';
import type { Connector, ConnectorFactory } from '../connector.ts';
import { createStreamSync, type Stream } from '../stream-sync.ts';
import { wants } from '../wants.ts';
import { checkOdoo } from './check.ts';
import { createDirectory } from './directory.ts';
import { fieldMapOf } from './field-map.ts';
import { createLeadReader } from './lead-reader.ts';
import { createLeadStream, fromLeads, leadIds } from './lead-stream.ts';
import { createMeetingStream, isOfOpportunity, meetingModel } from './meeting-stream.ts';
import { createMessageStream, isTold, messageModel } from './message-stream.ts';
import { createNamesStream } from './names-stream.ts';
import { createOdooClient } from './odoo-client.ts';
import { createOdooReader } from './odoo-reader.ts';
import { recordIds } from './record-ids.ts';
import { idsOnly } from './row-listing.ts';
import { createStageLog } from './stage-log.ts';

/** Odoo sets no limit. It is often one small server that people work on: never more than this. */
const gentle = [{ units: 4, withinMs: 1000 }];

export const createOdooConnector: ConnectorFactory<'odoo'> = (config, environment): Connector => {
  const { clock } = environment;
  const everyMs = config.pollSeconds * 1000;
  const budget = createRateBudget({ clock, perDay: null, share: 1, bursts: gentle, nextReset: () => Infinity });
  const reader = createOdooReader(createOdooClient(config, environment, budget));
  const directory = createDirectory(reader);
  const log = createStageLog(reader);
  const ids = recordIds(config.id);
  const fields = fieldMapOf(config.fields);
  const leads = createLeadReader({ ids, fields, config, currency: environment.currency }, directory, log);
  const place = [config.base, config.database];
  const mapping = [config.leads, config.stages, config.fields, environment.currency];
  const ofActivities = [
    { model: messageModel, domain: isTold, id: ids.message, isThinned: true },
    { model: meetingModel, domain: isOfOpportunity, id: ids.meeting },
  ];
  const inStreams = createStreamSync({
    streams: [
      readBy(place, createNamesStream({ reader, directory, leads, ids, config, clock, everyMs })),
      ...(wants(config, ...fromLeads)
        ? [
            readBy([...place, ...mapping], createLeadStream(reader, leads, clock, everyMs)),
            ...leadIds(reader, ids, config.leads),
          ]
        : []),
      ...(wants(config, 'campaign')
        ? [idsOnly(reader, 'campaign', [{ model: 'utm.campaign', domain: [], id: ids.campaign }])]
        : []),
      ...(wants(config, 'activity')
        ? [
            readBy(place, createMessageStream(reader, directory, ids, clock, everyMs)),
            readBy(place, createMeetingStream(reader, directory, ids, clock, everyMs)),
            idsOnly(reader, 'activity', ofActivities),
          ]
        : []),
    ],
    budget,
    recentSince: environment.recentSince,
    ...(environment.historyPages === undefined ? {} : { historyPages: environment.historyPages }),
  });

  return {
    pollEveryMs: everyMs,
    progress: inStreams.progress,
    usage: () => budget.usage(),
    sync: async function* sync(context) {
      try {
        yield* inStreams.sync(context);
      } catch (error) {
        // Odoo may have been updated, or rights changed: the next try asks anew for what there is.
        reader.forget();
        directory.forget();
        log.forget();
        throw error;
      }
    },
    check: (signal) => checkOdoo({ config, reader, directory, fields }, signal),
  };
};

/** Read by other settings, a list has another name, and so begins anew: its records would be others. */
function readBy(settings: readonly unknown[], stream: Stream): Stream {
  const print = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8);
  return { ...stream, name: `${stream.name} ${print}` };
}
