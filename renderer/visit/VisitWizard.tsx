import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { Screen } from '../shell/Screen.tsx';
import { BookedVisit } from './BookedVisit.tsx';
import { ConfirmVisit } from './ConfirmVisit.tsx';
import type { ConfirmValues } from './confirm-values.ts';
import { confirmationText } from './confirmation-text.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { useBookVisit } from './use-book-visit.ts';
import { VisitAnswers } from './VisitAnswers.tsx';
import classes from './VisitScreen.module.css';
import type { VisitPrefill } from './visit-address.ts';
import type { Question, VisitOffer } from './visit-types.ts';
import { loosened, newVisitValues, toQuestion, type VisitValues } from './visit-values.ts';

interface Booked {
  readonly id: string;
  readonly offer: VisitOffer;
  readonly values: ConfirmValues;
}

const PAUSE_MS = 200;

/** From the question of a school to a booked visit, in three steps on one screen. */
export function VisitWizard({ prefill }: { readonly prefill: VisitPrefill }) {
  const { t, i18n } = useTranslation();
  const fresh = () => newVisitValues(prefill, dateOf(Date.now()));
  const [values, setValues] = useState<VisitValues>(fresh);
  const [week, setWeek] = useState<IsoDate | null>(null);
  const [chosen, setChosen] = useState<{ readonly offer: VisitOffer; readonly question: Question } | null>(null);
  const [booked, setBooked] = useState<Booked | null>(null);
  const [settled] = useDebouncedValue(values, PAUSE_MS);
  const question = toQuestion(settled);
  const waitlistEntryId = prefill.waitlistEntryId ?? null;
  const booking = useBookVisit(chosen && { ...chosen, waitlistEntryId }, (given, id) => {
    if (chosen) setBooked({ id, offer: chosen.offer, values: given });
    setChosen(null);
  });
  const programme = useQuery(
    orpc.programme.get.queryOptions({ input: settled.programmeId ? { id: settled.programmeId } : skipToken }),
  ).data?.programme.version;
  const title = values.isOwn ? '' : (programme?.name ?? '');
  const school = useQuery(
    orpc.organisation.get.queryOptions({ input: values.organisationId ? { id: values.organisationId } : skipToken }),
  ).data?.organisation.name;
  const locations = useQuery(orpc.location.list.queryOptions()).data?.locations ?? [];
  const choose = (offer: VisitOffer) => {
    booking.forget();
    if (question) setChosen({ offer, question: chosen?.question ?? question });
  };
  const again = () => {
    setBooked(null);
    setValues(fresh());
    setWeek(null);
  };
  const textFor = ({ offer, values: given }: Booked) => {
    const place = locations.find(({ id }) => id === offer.locationId);
    return confirmationText(
      {
        offer,
        title: title || given.title,
        school: school ?? '',
        contactName: given.contactName,
        status: given.status,
        optionUntil: given.optionUntil,
        address: [place?.street, place?.city].filter(Boolean).join(', '),
        preparation: values.isOwn ? '' : (programme?.preparation ?? ''),
      },
      t,
      i18n.language,
    );
  };
  return (
    <Screen title={t('visit:title')}>
      {booked ? (
        <BookedVisit bookingId={booked.id} text={textFor(booked)} onAgain={again} />
      ) : (
        <div className={classes.wizard}>
          <QuestionForm
            values={values}
            onChange={(changed) => {
              setValues((before) => ({ ...before, ...changed }));
              setChosen(null);
            }}
          />
          {chosen ? (
            <ConfirmVisit
              key={`${chosen.offer.locationId} ${chosen.offer.parts[0]?.start}`}
              offer={chosen.offer}
              question={chosen.question}
              title={title}
              booking={booking}
              onBack={() => setChosen(null)}
              onTake={choose}
            />
          ) : (
            <VisitAnswers
              question={question}
              week={week}
              onWeek={setWeek}
              onChoose={choose}
              onLoosen={(looser) => {
                setWeek(null);
                setValues((before) => loosened(before, looser));
              }}
            />
          )}
        </div>
      )}
    </Screen>
  );
}
